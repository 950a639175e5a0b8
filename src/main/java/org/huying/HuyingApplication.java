package org.huying;

import org.huying.commandline.CommandLineMode;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a node, or runs one command: {@code java -jar huying.jar --help} lists them. */
@SpringBootApplication
public class HuyingApplication {

    public static void main(String[] args) {
        if (CommandLineMode.isAskedFor(args)) {
            System.exit(command(args));
        }
        SpringApplication.run(HuyingApplication.class, args);
    }

    /** Runs one command and answers its exit code. */
    public static int command(String... args) {
        return CommandLineMode.run(HuyingApplication.class, MessagesConfiguration.class, args);
    }
}
