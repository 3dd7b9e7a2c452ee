package org.meritrail.vocabulary;

/**
 * What follows when a yes/no line says yes.
 *
 * @param id   chosen by the engine
 * @param text in the analyst's words
 */
public record Alert(String id, String line, Effect effect, String text, CellRange source) {

    /** A note is shown with the payout; a hold withholds it until someone decides; a sign-off has to be given before anything of the run is paid. */
    public enum Effect { NOTE, HOLD, SIGN_OFF }
}
