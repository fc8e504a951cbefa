"""The page in the browser: from a folder of files to a checked Word file. It holds no logic about reports; every route is a call into `drafter.api`."""
