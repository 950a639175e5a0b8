package org.huying.engine.tasklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;

/** A request whose body has been read already. */
class Replayed extends HttpServletRequestWrapper {

    private final byte[] body;

    Replayed(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /**
     * Giving back is "claimed by nobody" to the engine: that needs the right to work on the task, while its own
     * {@code unclaim} needs the right to assign it to anybody.
     */
    static Replayed asClaimByNobody(HttpServletRequest request) {
        return new Replayed(request, "{\"userId\":null}".getBytes(UTF_8)) {
            private String claim(String address) {
                return address.replaceFirst("/unclaim$", "/claim");
            }

            @Override
            public String getRequestURI() {
                return claim(super.getRequestURI());
            }

            @Override
            public StringBuffer getRequestURL() {
                return new StringBuffer(claim(super.getRequestURL().toString()));
            }

            @Override
            public String getPathInfo() {
                return claim(super.getPathInfo());
            }

            @Override
            public String getContentType() {
                return "application/json";
            }
        };
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var content = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return content.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return content.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return content.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("This request is read at once, not asynchronously");
            }
        };
    }
}
