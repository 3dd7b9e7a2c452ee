package org.meritrail.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service. */
@SpringBootApplication(scanBasePackages = {"org.meritrail.server", "org.meritrail.web", "org.meritrail.feeds"})
@ConfigurationPropertiesScan
public class Server {

    /** @param arguments settings such as {@code --meritrail.home=/srv/meritrail} */
    public static void run(String... arguments) {
        SpringApplication.run(Server.class, arguments);
    }
}
