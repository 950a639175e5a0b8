package org.huying.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.huying.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no photos, or more than one asked for. */
class RefusedPhotosTest {

    private final Darkroom darkroom = new Darkroom(new PhotoDecoder());

    @Test
    void a_file_over_ten_megabytes_is_refused_by_name() {
        byte[] large = Arrays.copyOf(SamplePhotos.jpeg(600, 400), 30 << 20);

        assertRefused("C:\\photos\\bridge\u0007.jpg", large, "too-large", "bridge.jpg");
    }

    @Test
    void a_pdf_is_a_pdf_whatever_its_name() {
        assertRefused("a.jpg", ascii("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n"), "not-a-photo", "a.jpg");
        assertRefused("a.jpg", ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"), "not-a-photo", "a.jpg");
        assertRefused("a.jpg", new byte[0], "empty", "a.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftypheic", "ftypheix", "ftypmif1", "ftypavif"})
    void a_photo_that_only_new_phones_read_is_refused_with_what_to_do(String brand) {
        assertRefused("a.heic", ascii("\0\0\0\u0018" + brand + "\0\0\0\0mif1heic"), "heic", "a.heic");
    }

    @Test
    void pixel_bombs_are_refused_by_their_headers() {
        assertRefused("a.png", SamplePhotos.png(60_000, 60_000, new byte[10]), "too-many-pixels", "a.png");
        assertRefused("a.png", SamplePhotos.png(20_001, 1, new byte[10]), "too-many-pixels", "a.png");
        assertRefused("a.jpg", withSize(SamplePhotos.jpeg(60, 40), 60_000, 60_000), "too-many-pixels", "a.jpg");
        assertRefused("a.gif", gifOf(60_000), "too-many-pixels", "a.gif");
        assertRefused("a.webp", SamplePhotos.webp(10, 16_000), "too-many-pixels", "a.webp");
        assertRefused("a.webp", SamplePhotos.webp(60_000, 10), "too-many-pixels", "a.webp");
    }

    @Test
    void bombs_behind_a_modest_header_unfold_no_further_than_it_says() {
        byte[] zeros = SamplePhotos.deflatedZeros(200);
        byte[] text = ByteBuffer.allocate(zeros.length + 3)
                .put(ascii("a\0\0"))
                .put(zeros)
                .array();

        byte[] bomb =
                SamplePhotos.png(100, 100, zeros, SamplePhotos.chunk("zTXt", text), SamplePhotos.chunk("iCCP", text));

        assertThat(darkroom.develop("a.png", bomb).size()).isEqualTo(new PhotoSize(100, 100));
    }

    @Test
    void a_second_frame_header_and_endless_scans_are_damage() {
        byte[] jpeg = SamplePhotos.jpeg(60, 40);
        assertRefused("a.jpg", withoutEnd(jpeg, SamplePhotos.jpeg(4_000, 4_000)), "damaged", "a.jpg");

        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
        ByteBuffer scans = ByteBuffer.allocate(jpeg.length + 101 * scan.length).put(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 101; i++) {
            scans.put(scan);
        }
        assertRefused("a.jpg", scans.put(jpeg, jpeg.length - 2, 2).array(), "damaged", "a.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void a_photo_cut_off_anywhere_is_refused_or_shown_but_never_an_error(String format) {
        byte[] whole = SamplePhotos.encoded(SamplePhotos.corners(300, 200), format);
        for (int length = 1; length < whole.length; length += Math.max(1, whole.length / 60)) {
            byte[] part = Arrays.copyOf(whole, length);
            try {
                darkroom.develop("a", part);
                assertThat(format).isEqualTo("gif");
            } catch (Refusal refused) {
                assertThat(reason(refused)).isIn("damaged", "not-a-photo");
            }
        }
    }

    @Test
    void a_photo_with_flipped_bytes_is_refused_or_shown_but_never_an_error() {
        var random = new java.util.Random(7);
        for (String format : new String[] {"jpeg", "png", "gif"}) {
            byte[] whole = SamplePhotos.withExif(SamplePhotos.jpeg(90, 60), 6);
            if (!format.equals("jpeg")) {
                whole = SamplePhotos.encoded(SamplePhotos.corners(90, 60), format);
            }
            for (int i = 0; i < 150; i++) {
                byte[] hurt = whole.clone();
                hurt[random.nextInt(hurt.length)] = (byte) random.nextInt();
                hurt[random.nextInt(Math.min(hurt.length, 400))] = (byte) random.nextInt();
                try {
                    darkroom.develop("a", hurt);
                } catch (Refusal refused) {
                    assertThat(reason(refused)).isIn("damaged", "not-a-photo", "too-many-pixels");
                }
            }
        }
    }

    private void assertRefused(String fileName, byte[] content, String reason, String shownName) {
        assertThatThrownBy(() -> darkroom.develop(fileName, content)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.type()).isEqualTo("photo-refused");
            assertThat(reason(refused)).isEqualTo(reason);
            assertThat(problem(refused).arguments()).startsWith(shownName);
        });
    }

    private static String reason(Refusal refused) {
        return problem(refused).key().replace("request.photo.", "");
    }

    private static Refusal.FieldProblem problem(Refusal refused) {
        return Objects.requireNonNull(refused.fields().get("photos"));
    }

    private static byte[] withSize(byte[] jpeg, int width, int height) {
        byte[] bomb = jpeg.clone();
        for (int i = 0; i < bomb.length - 1; i++) {
            if ((bomb[i] & 0xFF) == 0xFF && (bomb[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(bomb).position(i + 5).putShort((short) height).putShort((short) width);
                return bomb;
            }
        }
        throw new AssertionError("no frame header");
    }

    /** The frame is vast, the screen is not. */
    private static byte[] gifOf(int side) {
        byte[] gif = SamplePhotos.encoded(SamplePhotos.corners(60, 40), "gif");
        for (int i = 13; i < gif.length - 10; i++) {
            if (gif[i] == 0x2C && gif[i + 5] == 60 && gif[i + 7] == 40) {
                ByteBuffer.wrap(gif)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .position(i + 5)
                        .putShort((short) side)
                        .putShort((short) side);
                return gif;
            }
        }
        throw new AssertionError("no frame");
    }

    private static byte[] withoutEnd(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length - 4)
                .put(first, 0, first.length - 2)
                .put(second, 2, second.length - 2)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
