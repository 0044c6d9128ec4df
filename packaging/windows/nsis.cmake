# SPDX-License-Identifier: GPL-3.0-or-later
# The Windows installer: invitations and greenroom: links open in Greenroom. Written to the documentation of NSIS, not
# yet tried (packaging/README.md).
set(CPACK_NSIS_DISPLAY_NAME Greenroom)
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\greenroom.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(command [["$INSTDIR\bin\greenroom.exe" "%1"]]) # between single quotes, where double ones stand for themselves
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
  WriteRegStr SHCTX 'Software\\Classes\\.greenroom-invitation' '' 'Greenroom.Invitation'
  WriteRegStr SHCTX 'Software\\Classes\\Greenroom.Invitation' '' 'Greenroom invitation'
  WriteRegStr SHCTX 'Software\\Classes\\Greenroom.Invitation\\shell\\open\\command' '' '${command}'
  WriteRegStr SHCTX 'Software\\Classes\\greenroom' '' 'URL:Greenroom invitation'
  WriteRegStr SHCTX 'Software\\Classes\\greenroom' 'URL Protocol' ''
  WriteRegStr SHCTX 'Software\\Classes\\greenroom\\shell\\open\\command' '' '${command}'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
  DeleteRegKey SHCTX 'Software\\Classes\\.greenroom-invitation'
  DeleteRegKey SHCTX 'Software\\Classes\\Greenroom.Invitation'
  DeleteRegKey SHCTX 'Software\\Classes\\greenroom'")
