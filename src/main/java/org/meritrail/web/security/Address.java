package org.meritrail.web.security;

import org.meritrail.governance.Right;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One line of the table: a kind of request to an address, and who may make it. */
record Address(HttpMethod method, PathPattern path, Access access) {

    static Address get(String path, Access access) {
        return new Address(HttpMethod.GET, PathPatternParser.defaultInstance.parse(path), access);
    }

    static Address get(String path, Right right) {
        return get(path, new Access.Holding(right, false));
    }

    static Address post(String path, Access access) {
        return new Address(HttpMethod.POST, PathPatternParser.defaultInstance.parse(path), access);
    }

    static Address post(String path, Right right) {
        return post(path, new Access.Holding(right, false));
    }

    static Address put(String path, Access access) {
        return new Address(HttpMethod.PUT, PathPatternParser.defaultInstance.parse(path), access);
    }

    static Address delete(String path, Access access) {
        return new Address(HttpMethod.DELETE, PathPatternParser.defaultInstance.parse(path), access);
    }

    boolean covers(HttpMethod asked, PathContainer where) {
        return method.equals(asked) && path.matches(where);
    }
}
