package org.huying;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a node. */
@SpringBootApplication
public class HuyingApplication {

    public static void main(String[] args) {
        SpringApplication.run(HuyingApplication.class, args);
    }
}
