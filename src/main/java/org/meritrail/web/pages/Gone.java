package org.meritrail.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meritrail.content.Contents;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What was erased is no fault, and none is logged. */
@ControllerAdvice(basePackageClasses = Gone.class)
final class Gone {

    @ExceptionHandler(Contents.ErasedContent.class)
    void tell(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_GONE);
    }
}
