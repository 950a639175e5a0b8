package org.huying.access.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** {@code ?lang=en} at any page's address changes the language and is remembered in a cookie. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(Languages.COOKIE) {
            @Override
            protected @Nullable Locale parseLocaleValue(String cookie) {
                return Languages.of(cookie).orElse(null);
            }
        };
        resolver.setDefaultLocaleFunction(Languages::ofBrowser);
        resolver.setCookieMaxAge(Languages.KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected @Nullable Locale parseLocaleValue(String parameter) {
                return Languages.of(parameter).orElse(null);
            }
        };
        change.setParamName("lang");
        registry.addInterceptor(change);
    }
}
