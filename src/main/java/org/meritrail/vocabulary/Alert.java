package org.meritrail.vocabulary;

/**
 * What follows when a yes/no line says yes.
 *
 * @param id   chosen by the engine
 * @param text in the analyst's words
 */
public record Alert(String id, String line, Effect effect, String text, CellRange source) {

    /** A note is shown with the payout; a hold withholds it until someone decides, and so does a sign-off until someone has given it. */
    public enum Effect { NOTE, HOLD, SIGN_OFF }
}
