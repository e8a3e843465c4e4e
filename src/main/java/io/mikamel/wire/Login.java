package io.mikamel.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The login of RouterOS 6.43 and later, and, when a router answers it with a challenge, the one before (manual, "API",
 * login). Runs in the thread that connects, before the connection has a reader.
 */
final class Login {

    private static final String PATH = "/login";

    private final RouterAddress address;
    private final CodePage codePage;
    private final SentenceReader reader;
    private final OutputStream out;

    Login(RouterAddress address, CodePage codePage, SentenceReader reader, OutputStream out) {
        this.address = address;
        this.codePage = codePage;
        this.reader = reader;
        this.out = out;
    }

    void perform() throws IOException {
        Optional<String> challenge = ask("password", address.password().reveal());
        if (challenge.isPresent()) {
            ask("response", response(challenge.get()));
        }
    }

    private Optional<String> ask(String name, String value) throws IOException {
        Command command = Command.to(PATH)
                .with("name", address.username())
                .with(name, value)
                .build();
        out.write(SentenceWriter.encode(command.words()));
        out.flush();
        return answer();
    }

    private Optional<String> answer() throws IOException {
        while (true) {
            hear();
            ReplySentence reply = new ReplySentence(reader, codePage);
            switch (reply.word()) {
                case DONE -> {
                    return reply.attribute("ret");
                }
                case TRAP -> throw new RouterOsLoginException("login to %s: %s"
                        .formatted(
                                address,
                                reply.attribute("message")
                                        .map(address.password()::maskedIn)
                                        .orElse("refused without a message")));
                case FATAL -> throw new RouterOsFatalException("login to %s: ended by the router: %s"
                        .formatted(address, address.password().maskedIn(reply.bareText())));
                case GARBAGE -> throw new RouterOsProtocolException(
                        "login to %s: the peer does not speak the RouterOS API".formatted(address));
                default -> {
                    // nothing that a login waits for
                }
            }
        }
    }

    private void hear() throws IOException {
        try {
            reader.advance();
        } catch (RouterOsProtocolException e) {
            throw new RouterOsProtocolException("login to %s: %s".formatted(address, e.getMessage()), e);
        }
    }

    private String response(String challenge) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update((byte) 0);
            md5.update(address.password().reveal().getBytes(StandardCharsets.UTF_8));
            md5.update(HexFormat.of().parseHex(challenge));
            return "00" + HexFormat.of().formatHex(md5.digest());
        } catch (IllegalArgumentException e) {
            throw new RouterOsProtocolException("login to %s: the challenge is not hexadecimal".formatted(address), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no MD5", e);
        }
    }
}
