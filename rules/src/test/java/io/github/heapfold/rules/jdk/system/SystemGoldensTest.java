package io.github.heapfold.rules.jdk.system;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import java.io.ByteArrayInputStream;
import java.net.DatagramPacket;
import java.net.HttpCookie;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What a program holds of archives, sockets, logs and publishers. */
class SystemGoldensTest {

    private record Part(ZipEntry entry) {}

    @Test
    void entryOfAnArchiveIsOneLine() {
        ZipEntry entry = new ZipEntry(new String("file"));
        entry.setExtra(new byte[100]);
        assertProfile(new Part(entry), """
                Part.entry 243
                Part.entry;ZipEntry[padding] 17
                Part[header] 12""");
    }

    @Test
    void streamShowsTheOneBeneathAndItsChecksum() {
        assertProfile(new CheckedInputStream(new ByteArrayInputStream(new byte[100]), new CRC32()), """
                ByteArrayInputStream[padding] 8
                ByteArrayInputStream[slots] 100
                ByteArrayInputStream[stack] 44
                CRC32 16
                CheckedInputStream[padding] 4
                CheckedInputStream[stack] 20""");
    }

    @Test
    void packetShowsItsBytes() {
        assertProfile(new DatagramPacket(new byte[100], 10), """
                DatagramPacket[padding] 8
                DatagramPacket[slots] 100
                DatagramPacket[stack] 52""");
    }

    @Test
    void cookieIsOneLine() {
        assertProfile(new HttpCookie(new String("name"), new String("value")), """
                HttpCookie 152
                HttpCookie[padding] 16""");
    }

    @Test
    void headersLeadToAMap() {
        HttpHeaders headers = HttpHeaders.of(Map.of("Accept", List.of(new String("*/*"))), (name, value) -> true);
        assertProfile(headers, """
                HttpHeaders[stack] 16
                ImmutableList[padding] 8
                ImmutableList[stack] 32
                String 41
                String[padding] 7
                TreeMap.comparator;CaseInsensitiveOrder[padding] 4
                TreeMap.comparator;CaseInsensitiveOrder[stack] 12
                TreeMap[entry] 33
                TreeMap[key] 44
                TreeMap[key];String[padding] 4
                TreeMap[padding] 7
                TreeMap[stack] 48
                UnmodifiableMap[padding] 4
                UnmodifiableMap[stack] 28""");
    }

    @Test
    void logRecordShowsWhatWasLogged() {
        LogRecord record = new LogRecord(new Note(), new String("{0}"));
        record.setParameters(new Object[] {new String("a"), null});
        record.setSourceClassName(null);
        assertProfile(record, """
                LogRecord[padding] 13
                LogRecord[slots] 8
                LogRecord[stack] 187
                String 80
                String[padding] 16""");
    }

    @Test
    void itemsThatWaitAreElementsOfThePublisher() {
        SubmissionPublisher<String> publisher = new SubmissionPublisher<>(new Idle(), 16);
        publisher.subscribe(new Listener());
        publisher.submit(new String("item"));
        assertProfile(publisher, """
                Idle[header] 12
                Idle[padding] 4
                Listener.name 50
                Listener.name;String[padding] 2
                Listener[header] 12
                String 42
                String[padding] 6
                SubmissionPublisher[entry] 80
                SubmissionPublisher[padding] 10
                SubmissionPublisher[slots] 4
                SubmissionPublisher[spare] 60
                SubmissionPublisher[stack] 102""");
    }

    @Test
    void mapOfPartitionedElementsShowsBothParts() {
        Map<Boolean, List<String>> parts =
                Stream.of(new String("a")).collect(Collectors.partitioningBy(text -> false, Collectors.toList()));
        assertProfile(parts, """
                ArrayList[slots] 4
                ArrayList[spare] 36
                ArrayList[stack] 80
                Partition[padding] 4
                Partition[stack] 28
                String 39
                String[padding] 9""");
    }

    /** A level that nobody else has localized. */
    private static final class Note extends Level {
        private static final long serialVersionUID = 1;

        Note() {
            super(new String("NOTE"), 1);
        }
    }

    /** Runs nothing, so that all items wait. */
    private static final class Idle implements java.util.concurrent.Executor {
        @Override
        public void execute(Runnable task) {}
    }

    private static final class Listener implements Flow.Subscriber<String> {
        final String name = new String("listener");

        @Override
        public void onSubscribe(Flow.Subscription subscription) {}

        @Override
        public void onNext(String item) {}

        @Override
        public void onError(Throwable thrown) {}

        @Override
        public void onComplete() {}
    }
}
