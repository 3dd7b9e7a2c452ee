package org.meritrail.authoring.conversion;

/** How a field compares with what a cell says. */
enum Comparison {
    EQUALS("equals"), ONE_OF("one-of"), FROM("from"), ABOVE("above"), UP_TO("up-to"), BELOW("below");

    private final String key;

    Comparison(String key) {
        this.key = key;
    }

    /** Of its word in a workbook. */
    String key() {
        return "comparison." + key;
    }

    boolean isEdge() {
        return this != EQUALS && this != ONE_OF;
    }

    boolean isLower() {
        return this == FROM || this == ABOVE;
    }

    /** @param operator one of {@code == = >= > <= <} */
    static Comparison of(String operator) {
        return switch (operator) {
            case ">=" -> FROM;
            case ">" -> ABOVE;
            case "<=" -> UP_TO;
            case "<" -> BELOW;
            default -> EQUALS;
        };
    }
}
