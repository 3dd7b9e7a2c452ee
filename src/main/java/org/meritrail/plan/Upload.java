package org.meritrail.plan;

import java.nio.file.Path;

/**
 * A file that came from outside.
 *
 * @param name as its sender calls it: a path such as {@code decision-tables/commission/commission.xlsx}, or a file's name alone
 * @param file where its bytes lie
 */
public record Upload(String name, Path file) {
}
