package org.meritrail.web.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is nothing at an address. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class Nothing extends RuntimeException {
}
