package org.meritrail.vocabulary;

/**
 * Where an input record stood.
 *
 * @param file the file's name within the data folder
 * @param row  the line of the file as an editor or Excel counts it, the header being row 1
 */
public record Origin(String file, int row) {
}
