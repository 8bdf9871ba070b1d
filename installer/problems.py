"""What can go wrong while preparing, each said in words a clerk can act on."""

from __future__ import annotations

import errno
from pathlib import Path


class SetupProblem(Exception):
    """Preparing cannot go on; ``chinese`` and ``english`` say why and what to do next.

    ``details`` are a tool's own words, for whoever helps by telephone.
    """

    def __init__(self, chinese: str, english: str, details: str = "") -> None:
        super().__init__(english)
        self.chinese = chinese
        self.english = english
        self.details = details


# Windows tells numbers of its own, beside those of C.
_WINDOWS_DISK_FULL = 112
_WINDOWS_IN_USE = 32

_LAST_WORDS = 2  # lines of a tool that are worth showing when the cause is understood

_DISK_FULL = ("no space left on device", "errno 28", "winerror 112", "disk quota exceeded")
_NO_NETWORK = (
    "failed to establish a new connection",
    "temporary failure in name resolution",
    "name or service not known",
    "getaddrinfo failed",
    "network is unreachable",
    "no route to host",
    "connection refused",
    "connection aborted",
    "connection reset",
    "newconnectionerror",
    "connecttimeouterror",
    "readtimeouterror",
    "read timed out",
    "proxyerror",
    "connection broken",
)
_BAD_CERTIFICATE = ("certificate_verify_failed", "sslerror", "sslcertverificationerror")
_WRONG_HASH = ("do not match the hashes",)
_NO_SUCH_FILE = ("no matching distribution found", "could not find a version that satisfies")
_PATH_TOO_LONG = ("long path support", "winerror 206", "file name too long")
_REFUSED = ("permission denied", "errno 13", "winerror 5", "access is denied")
_IN_USE = ("winerror 32", "being used by another process")


def disk_full(details: str = "") -> SetupProblem:
    """Return the problem of a disk without room."""
    return SetupProblem(
        "磁盘满了。请腾出至少 2 GB(也要看临时文件夹所在的盘),再运行一次;已做好的不会丢。",
        "The disk is full. Free at least 2 GB (mind the disk of the temporary folder too) and run "
        "this again; nothing that was finished is lost.",
        details,
    )


def not_writable(folder: Path, details: str = "") -> SetupProblem:
    """Return the problem of a folder in which nothing may be written."""
    return SetupProblem(
        f"不能在这个文件夹里写东西:{folder}。请把整个文件夹复制到自己的“文档”里,再从那里运行。",
        f"Nothing may be written in this folder: {folder}. Copy the whole folder to a place of "
        "your own, such as Documents, and run it from there.",
        details,
    )


def explain_pip(output: str) -> SetupProblem:
    """Return in words why pip failed, judged by what it printed.

    The order matters: a full disk or a refused connection also ends in «no matching distribution».
    """
    text = output.lower()

    def tells(signs: tuple[str, ...]) -> bool:
        return any(sign in text for sign in signs)

    last_words = "\n".join(output.strip().splitlines()[-_LAST_WORDS:])
    if tells(_DISK_FULL):
        return disk_full(last_words)
    if tells(_WRONG_HASH):
        return SetupProblem(
            "下载到的组件与记录的指纹不符,已拒绝安装。可能是下载中断或软件源被改动;请换个网络再运行。",
            "A downloaded component does not match its recorded fingerprint and was refused. The "
            "download may have been cut short or the source altered; try another network.",
            last_words,
        )
    if tells(_BAD_CERTIFICATE):
        return SetupProblem(
            "连上了网络,但对方的证书不被信任。请先核对电脑的日期和时间;单位有代理的,请问管理员。",
            "The network answers, but its certificate is not trusted. Check the date and time of "
            "this computer; where there is a proxy, ask whoever runs it.",
            last_words,
        )
    if tells(_NO_NETWORK):
        return SetupProblem(
            "连不上网络,组件没有下载下来。请接通网络再运行一次;已下载的会接着用。"
            "单位有内部软件源的,先设好环境变量 PIP_INDEX_URL。",
            "No network: the components could not be downloaded. Connect and run this again; what "
            "was downloaded is used. Where there is a package mirror, set PIP_INDEX_URL first.",
            last_words,
        )
    if tells(_IN_USE):
        return in_use(last_words)
    if tells(_PATH_TOO_LONG):
        return SetupProblem(
            "文件夹的路径太长,Windows 放不下组件。请把整个文件夹移到短一些的地方,例如 D:\\邻里台。",
            "The path of this folder is too long for Windows. Move the whole folder to a shorter "
            "place, such as D:\\LinliDesk.",
            last_words,
        )
    if tells(_NO_SUCH_FILE):
        return SetupProblem(
            "软件源里没有适合这台电脑的组件。支持 64 位 Windows 10 以上,和 2018 年以后的 Linux。",
            "The package source has no component fit for this computer. Supported are 64-bit "
            "Windows 10 and later and a Linux of 2018 or later.",
            last_words,
        )
    if tells(_REFUSED):
        return SetupProblem(
            "电脑不让写入组件:请关掉正在运行的邻里台;仍不行,看看杀毒软件是否拦住了 .venv 文件夹。",
            "Writing the components was refused. Close LinliDesk if it runs; otherwise see whether "
            "a virus scanner blocks the folder .venv.",
            last_words,
        )
    return SetupProblem(
        "安装组件没有成功,下面是工具的原话;再运行一次常常就好,不行请把它拍给管软件的人看。",
        "Installing the components failed; the tool's own words follow. Running this again often "
        "helps; if not, show them to whoever looks after the software.",
        output,
    )


def in_use(details: str = "") -> SetupProblem:
    """Return the problem of an environment that a running program holds open."""
    return SetupProblem(
        "邻里台正在运行,组件换不了。请先关掉它,再运行一次。",
        "LinliDesk is running, so its components cannot be changed. Close it and run this again.",
        details,
    )


def explain_os_error(error: OSError, folder: Path) -> SetupProblem:
    """Return in words why the system refused to read or write in ``folder``."""
    details = f"{type(error).__name__}: {error}"
    windows_code = getattr(error, "winerror", None)
    if (
        error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        or windows_code == _WINDOWS_DISK_FULL
    ):
        return disk_full(details)
    if windows_code == _WINDOWS_IN_USE:
        return in_use(details)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return not_writable(folder, details)
    return SetupProblem(
        f"准备没有成功:{details}",
        f"Preparing failed: {details}",
    )
