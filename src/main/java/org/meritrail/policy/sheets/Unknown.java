package org.meritrail.policy.sheets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.meritrail.kernel.Phrase;
import org.meritrail.kernel.Spelling;
import org.meritrail.policy.cells.Alike;
import org.meritrail.policy.excel.Cell;
import org.meritrail.policy.findings.FindingCode;
import org.meritrail.policy.findings.Findings;

/** Tells of a name that nothing has. Where one is there that readers take for the same, it is that which is told. */
final class Unknown {

    private Unknown() {
    }

    /**
     * @param otherwise what is told of a name that is like no other, with its arguments
     * @param known     what it may have been meant to be
     */
    static void tell(FindingCode otherwise, Cell cell, String name, Collection<String> known, Findings findings, Object... arguments) {
        Optional<String> alike = Alike.find(name, known);
        if (alike.isPresent()) {
            findings.add(FindingCode.NAMED_OTHERWISE, cell.place(), cell.shown(), name, alike.get(), Alike.difference(name, alike.get()));
        } else {
            findings.add(otherwise, cell.place(), cell.shown(), arguments);
        }
    }

    /** @param allowed the words of a closed list */
    static void tellWord(FindingCode code, Cell cell, List<Phrase> allowed, Findings findings) {
        findings.add(code, cell.place(), cell.shown(), allowed, Spelling.meant(cell.shown(), allowed));
    }
}
