"""The service diary tab (服务日志): list, details, quick entry and form."""
