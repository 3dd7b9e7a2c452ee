package org.meritrail.kernel;

/** Something that can be said in the reader's language. */
public interface Phrase {

    String in(Texts texts);
}
