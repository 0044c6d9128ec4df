# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints where on the screen the middle of Greenroom's control with this name is, as a screen reader is told; of a
row, the first part of its name does.

usage: whereis.py NAME     status 1 when nothing of that name is to be seen within 5 s
"""
import sys
import time

import pyatspi

wanted = sys.argv[1]
SEEN = (pyatspi.STATE_SHOWING, pyatspi.STATE_VISIBLE, pyatspi.STATE_ENABLED)


def find(node, depth=0):
    if depth > 40:
        return None
    for child in node:
        if child is None:
            continue
        states = child.getState()
        named = child.name == wanted or child.name.startswith(wanted + ",")
        if named and all(states.contains(state) for state in SEEN):
            return child
        if states.contains(pyatspi.STATE_SHOWING) or depth < 2:
            found = find(child, depth + 1)
            if found:
                return found
    return None


def look():
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and "greenroom" in program.name.lower():
            found = find(program)
            if found:
                return found
    return None


end = time.monotonic() + 5
while time.monotonic() < end:
    try:
        control = look()
    except Exception:  # what is looked at may go away meanwhile
        control = None
    if control:
        box = control.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        print(box.x + box.width // 2, box.y + box.height // 2)
        sys.exit(0)
    time.sleep(0.1)
sys.exit(1)
