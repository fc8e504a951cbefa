"""Tools for agents over the Model Context Protocol (extra `mcp`): each is one call into `drafter.api`, confined to one folder."""
