using System.Buffers.Text;
using FsCheck;
using FsCheck.Fluent;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Pagination;

public sealed class CursorTests
{
    public static TheoryData<object?, Type> Values => new()
    {
        { null, typeof(string) },
        { "", typeof(string) },
        { "日本語 🚀 \\ %_", typeof(string) },
        { new DateTime(2026, 2, 28, 23, 59, 59, 999, DateTimeKind.Utc), typeof(DateTime) },
        { DateTime.MaxValue, typeof(DateTime?) },
        { new DateOnly(2024, 2, 29), typeof(DateOnly?) },
        { new TimeOnly(23, 59, 59), typeof(TimeOnly) },
        { int.MinValue, typeof(int) },
        { -1, typeof(int?) },
        { long.MaxValue, typeof(long) },
        { long.MinValue, typeof(long) },
        { 0.1, typeof(double?) },
        { Guid.Parse("5f0c6a0e-3a3e-4f0d-9a1b-6b7f0f0d9a1b"), typeof(Guid?) },
        { true, typeof(bool) },
        { false, typeof(bool?) },
        { SessionStatus.Deleted, typeof(SessionStatus) },
        { 79228162514264337593543950335m, typeof(decimal) },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_reads_back_as_it_was_written(object? value, Type type)
    {
        var writer = new CursorWriter();
        writer.Start(7);
        writer.Write(value);

        var reader = new CursorReader(Base64Url.DecodeFromChars(writer.ToString()));

        Assert.True(reader.TryStart(out var fingerprint));
        Assert.Equal(7u, fingerprint);
        Assert.True(reader.TryRead(type, out var read));
        Assert.Equal(value, read);
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [InlineData(16_384)]
    [InlineData(4_096)]
    public void A_text_of_the_most_bytes_has_a_cursor(int length)
    {
        var writer = new CursorWriter();
        writer.Start(7);
        writer.Write(length is 4_096 ? string.Concat(Enumerable.Repeat("🚀", length)) : new string('x', length));

        Assert.InRange(writer.ToString().Length, 20_000, 22_000);
    }

    [Fact]
    public void A_text_that_is_too_large_has_no_cursor_and_says_so()
    {
        var writer = new CursorWriter();
        writer.Start(7);

        var error = Assert.Throws<GraphQLException>(() => writer.Write(new string('x', 900_000))).Errors[0];

        Assert.Equal("CURSOR_TOO_LARGE", error.Code);
        Assert.Contains("a text of 900000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cursor_of_another_order_is_none()
    {
        var session = new QuizSession { Connection = "quiz", Id = 5, Title = "x" };
        var order = TestQueries.Order<QuizSession>("quizSessions", ("title", SortDirection.Ascending));
        var cursor = order.GetCursor(session, new CursorWriter());

        Assert.NotNull(order.ReadCursor(cursor));
        Assert.Null(TestQueries.Order<QuizSession>("quizSessions", ("title", SortDirection.Descending)).ReadCursor(cursor));
        Assert.Null(TestQueries.Order<QuizSession>("quizSessions").ReadCursor(cursor));
        Assert.Null(TestQueries.Order<Session>("sessions", ("title", SortDirection.Ascending)).ReadCursor(cursor, out var isOfAnother));
        Assert.True(isOfAnother);
        Assert.Null(order.ReadCursor(cursor[..^2], out isOfAnother));
        Assert.False(isOfAnother);
    }

    [Fact]
    public void A_broken_cursor_is_none_and_no_exception()
    {
        var order = TestQueries.Order<QuizSession>(
            "quizSessions",
            ("title", SortDirection.Ascending),
            ("expiresAt", SortDirection.Ascending),
            ("status", SortDirection.Descending));
        var session = new QuizSession { Connection = "quiz", Id = 5, Title = "x", ExpiresAt = DateTime.UnixEpoch };
        var whole = Base64Url.DecodeFromChars(order.GetCursor(session, new CursorWriter()));
        var generator =
            from position in Gen.Choose(0, whole.Length - 1)
            from value in Gen.Choose(0, 255)
            from length in Gen.Choose(0, whole.Length + 3)
            select (Position: position, Value: (byte)value, Length: length);

        Prop.ForAll(generator.ToArbitrary(), change =>
        {
            var bytes = (byte[])whole.Clone();
            bytes[change.Position] = change.Value;
            Array.Resize(ref bytes, change.Length);
            var values = order.ReadCursor(Base64Url.EncodeToString(bytes));
            // The first five bytes are the version and the order.
            Assert.True(values is null || change.Position > 4 || change.Value == whole[change.Position]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

        var cursor = Base64Url.EncodeToString(whole);
        Assert.NotNull(order.ReadCursor(cursor));
        Assert.Null(order.ReadCursor(" " + cursor));
        Assert.Null(order.ReadCursor(cursor + "\n"));
        Assert.Null(order.ReadCursor(cursor.Insert(4, " ")));
        Assert.Null(order.ReadCursor("!!!"));
        Assert.Null(order.ReadCursor(""));
        Assert.Null(order.ReadCursor("é"));
    }
}
