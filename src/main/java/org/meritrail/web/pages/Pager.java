package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.batch.Runs;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Part of a long list, and the way to the parts beside it.
 *
 * @param page     from 1, for people
 * @param previous null on the first page
 * @param next     null on the last page
 */
public record Pager(List<?> items, int page, long pages, long total, String previous, String next) {

    static final int SIZE = 50;

    static Pager of(Runs.Page<?> part) {
        long pages = Math.max(1, (part.total() + part.size() - 1) / part.size());
        return new Pager(part.items(), part.page() + 1, pages, part.total(), part.page() > 0 ? address(part.page() - 1) : null,
                part.page() + 1 < pages ? address(part.page() + 1) : null);
    }

    private static String address(int page) {
        return ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("page", page).replaceQueryParam(ReadersLanguage.SWITCH)
                .scheme(null).host(null).port(null).build().toUriString();
    }
}
