"""Types of sqlcipher3.dbapi2: those of sqlite3.dbapi2."""

from sqlite3.dbapi2 import *
