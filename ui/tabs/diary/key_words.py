"""The keys of the diary, for the key sheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def diary_keys() -> tuple[tuple[str, str], ...]:
    """Key and what it does, in the order of a day's work."""
    return (
        ("F2", QCoreApplication.translate("DiaryKeys", "记一条")),
        ("Tab", QCoreApplication.translate("DiaryKeys", "从快速记录到详细填写")),
        ("F3", QCoreApplication.translate("DiaryKeys", "添加跟进")),
        ("F4 / Enter", QCoreApplication.translate("DiaryKeys", "编辑")),
        ("F6", QCoreApplication.translate("DiaryKeys", "下一步：处理、办完、回访")),
        ("Ctrl+Enter", QCoreApplication.translate("DiaryKeys", "保存正在写的")),
        ("Delete", QCoreApplication.translate("DiaryKeys", "删除，可撤销")),
        ("Ctrl+A", QCoreApplication.translate("DiaryKeys", "全选")),
        ("Ctrl+C / Ctrl+V", QCoreApplication.translate("DiaryKeys", "复制到 Excel、从 Excel 粘贴")),
        ("Ctrl+P", QCoreApplication.translate("DiaryKeys", "打印列出的台账")),
    )
