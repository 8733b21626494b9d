"""What all servers do is told by assertions of one module."""

import pytest

pytest.register_assert_rewrite("tests.servers.server_behaviour")
