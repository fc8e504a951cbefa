"""Run by the Python that has LibreOffice's uno: opens a docx, accepts or rejects all changes, prints its paragraphs.

python3 uno_changes.py PIPE FILE accept|reject
"""

import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _attempt in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # whatever it raises while the office starts, it is tried again
            time.sleep(0.5)
    sys.exit("LibreOffice did not answer")


def lines(document):
    """Paragraphs and table rows in order; deleted text is shown unless changes are hidden, so this is read after accepting."""
    found = []
    blocks = document.Text.createEnumeration()
    while blocks.hasMoreElements():
        block = blocks.nextElement()
        if block.supportsService("com.sun.star.text.Paragraph"):
            found.append(block.String)
        else:
            found += ["\t".join(row) for row in block.DataArray]
    return found


def main():
    pipe, path, action = sys.argv[1:4]
    context = connect(pipe)
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    command = ".uno:AcceptAllTrackedChanges" if action == "accept" else ".uno:RejectAllTrackedChanges"
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.getCurrentController().getFrame(), command, "", 0, ())
    sys.stdout.write("\n".join(lines(document)))
    document.close(True)


main()
