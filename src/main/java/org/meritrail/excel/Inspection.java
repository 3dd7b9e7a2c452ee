package org.meritrail.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.meritrail.excel.Refusal.Reason;
import org.meritrail.kernel.Exact;

/** Unpacks each part of a workbook once, to count and to search it; nothing of it is kept. */
final class Inspection {

    /** What repetitive sheets reach is below; what is above was made to be. */
    private static final int SUSPICIOUS_RATIO = 200;
    private static final long SUSPICIOUS_BYTES = 20L << 20;

    private final Limits limits;
    private final long mostOfRatio;
    private final Traces traces;
    private long unpacked;

    Inspection(Limits limits, long packed) {
        this.limits = limits;
        this.mostOfRatio = Math.max(SUSPICIOUS_BYTES, packed * SUSPICIOUS_RATIO);
        this.traces = new Traces(limits);
    }

    List<Refusal> look(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        Optional<Refusal> other = OtherPackage.refusal(zip);
        if (other.isPresent()) {
            return List.of(other.get());
        }
        List<Refusal> damages = new ArrayList<>();
        for (ZipArchiveEntry part : parts) {
            try {
                look(zip, part);
            } catch (TooMuch tooMuch) {
                return List.of(tooMuch.refusal);
            } catch (IOException | RuntimeException damaged) {
                // The libraries' faults are unchecked, and as various as the ways a part can be damaged.
                damages.add(Refusal.damaged("workbook.damaged-part", Refusal.shown(part.getName())));
            }
        }
        damages.addAll(traces.refusals());
        return damages;
    }

    private void look(ZipFile zip, ZipArchiveEntry part) throws IOException {
        traces.part(part.getName());
        try (InputStream packed = zip.getInputStream(part); CountedPart bytes = new CountedPart(packed, this::count)) {
            PartLook.look(part.getName(), bytes, traces);
            bytes.drain();
            if (bytes.size() != part.getSize() || bytes.checksum() != part.getCrc()) {
                throw new IOException("not what was packed");
            }
        }
    }

    /** @param ofPart bytes of this part so far, of which so many are new */
    private void count(long ofPart, int fresh) throws TooMuch {
        unpacked += fresh;
        if (unpacked > mostOfRatio) {
            throw new TooMuch(Refusal.of(Reason.SWELLS, Exact.of(SUSPICIOUS_RATIO)));
        }
        if (ofPart > limits.partBytes() || unpacked > limits.bytes()) {
            throw new TooMuch(Refusal.of(Reason.UNPACKS_TOO_LARGE, Exact.of(limits.bytes() >> 20), Exact.of(limits.partBytes() >> 20)));
        }
    }

    /** Ends the look at once, since to go on would cost what the limits are there to save. */
    static final class TooMuch extends IOException {

        private final transient Refusal refusal;

        TooMuch(Refusal refusal) {
            super(refusal.reason().code());
            this.refusal = refusal;
        }
    }
}
