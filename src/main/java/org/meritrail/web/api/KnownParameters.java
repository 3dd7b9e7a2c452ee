package org.meritrail.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.meritrail.kernel.Message;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** A call with a parameter that its address does not take is refused: a name with a mistake in it would be passed over, and the answer be to another question. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    /** What any call may have: the reader's language, and what shows that it comes from a page of the session. */
    private static final Set<String> ANYWHERE = Set.of("lang", "_csrf");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().getPackage().equals(KnownParameters.class.getPackage())) {
            check(sent(request), taken(method));
        }
        return true;
    }

    private static Set<String> sent(HttpServletRequest request) {
        Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (parts != null) {
            parts.getFileNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static void check(Set<String> sent, Set<String> taken) {
        for (String name : sent) {
            if (!taken.contains(name) && !ANYWHERE.contains(name)) {
                throw Problems.badRequest(taken.isEmpty() ? Message.of("problem.parameters-none", name) : Message.of("problem.parameter-unknown", name, String.join(", ", taken)));
            }
        }
    }

    private static Set<String> taken(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam taken = parameter.getParameterAnnotation(RequestParam.class);
            if (taken != null) {
                names.add(taken.name().isEmpty() ? parameter.getParameter().getName() : taken.name());
            }
        }
        return names;
    }
}
