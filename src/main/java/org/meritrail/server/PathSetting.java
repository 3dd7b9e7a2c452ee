package org.meritrail.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Settings that are paths are those of the file system; Spring would look among the web server's own folders first. */
@Component
@ConfigurationPropertiesBinding
final class PathSetting implements Converter<String, Path> {

    @Override
    public Path convert(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }
}
