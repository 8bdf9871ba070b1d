"""Types of sqlcipher3, which has none of its own: it is Python's sqlite3 over another library."""

from sqlite3 import *

from sqlcipher3 import dbapi2 as dbapi2
