package org.meritrail.verifier;

import java.io.IOException;
import java.util.Map;

/** Files of an export that only its own entry names; in exports that were made before it did, none. */
final class OwnFiles {

    private OwnFiles() {
    }

    /** @param exported the entry @return how many there are */
    static int check(Export export, Leaf exported) throws IOException, Flaw {
        Map<String, Object> files = exported.details().containsKey("files") ? Members.object(exported.place(), exported.details(), "files") : Map.of();
        for (Map.Entry<String, Object> file : files.entrySet()) {
            export.checkHash(file.getKey(), file.getValue());
        }
        return files.size();
    }
}
