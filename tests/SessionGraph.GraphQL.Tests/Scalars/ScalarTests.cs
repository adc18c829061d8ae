using System.Text;
using System.Text.Json;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Scalars;

public class ScalarTests
{
    [Theory]
    [InlineData("Int", "-2147483648", -2147483648)]
    [InlineData("Int", "2147483647", 2147483647)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "1.5e3", 1500.0)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "42", "42")]
    [InlineData("Long", "-9223372036854775808", long.MinValue)]
    public void A_literal_of_the_scalar_is_its_value(string scalar, string literal, object expected)
    {
        Assert.True(Scalar(scalar).TryParseLiteral(Literal(literal), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "1.0")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int", "true")]
    [InlineData("Float", "1e999")]
    [InlineData("Float", "\"1\"")]
    [InlineData("String", "1")]
    [InlineData("String", "A")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("ID", "1.5")]
    [InlineData("ID", "true")]
    [InlineData("Long", "9223372036854775808")]
    [InlineData("Long", "1.0")]
    [InlineData("LocalDate", "\"2024-02-30\"")]
    [InlineData("LocalDate", "\"2024-2-3\"")]
    [InlineData("LocalTime", "\"24:00:00\"")]
    [InlineData("LocalTime", "\"12:30\"")]
    [InlineData("UUID", "\"0f8fad5bd9cb469fa16570867728950e\"")]
    [InlineData("UUID", "\"0f8fad5b\"")]
    [InlineData("UUID", "\"0x90c3cc-0d44-4b50-8888-8dd25736052a\"")]
    [InlineData("UUID", "\"+090c3cc-0d44-4b50-8888-8dd25736052a\"")]
    [InlineData("UUID", "\"3c90c3cc-0x44-4b50-8888-8dd25736052a\"")]
    [InlineData("UUID", "\" 3c90c3cc-0d44-4b50-8888-8dd25736052a\"")]
    [InlineData("UUID", "\"3c90c3cc-0d44-4b50-8888-8dd25736052a \"")]
    [InlineData("UUID", "\"{3c90c3cc-0d44-4b50-8888-8dd25736052a}\"")]
    [InlineData("UUID", "\"3c90c3cc0-d44-4b50-8888-8dd25736052a\"")]
    public void A_literal_of_another_kind_or_range_is_refused(string scalar, string literal)
        => Assert.False(Scalar(scalar).TryParseLiteral(Literal(literal), out _));

    [Theory]
    [InlineData("2024-05-06T07:08:09Z", "2024-05-06T07:08:09.000Z")]
    [InlineData("2024-05-06T07:08:09.1234567Z", "2024-05-06T07:08:09.123Z")]
    [InlineData("2024-05-06T07:08:09.5+02:00", "2024-05-06T05:08:09.500Z")]
    [InlineData("2024-01-01T00:30:00+01:00", "2023-12-31T23:30:00.000Z")]
    [InlineData("2024-05-06T07:08:09-00:00", "2024-05-06T07:08:09.000Z")]
    public void An_instant_is_kept_in_utc_and_written_in_milliseconds(string text, string written)
    {
        Assert.True(Scalar("DateTime").TryParseLiteral(new StringValueNode(text), out var value));
        Assert.Equal(DateTimeKind.Utc, Assert.IsType<DateTime>(value).Kind);
        Assert.Equal($"\"{written}\"", Write("DateTime", value));
        Assert.Equal(written, Assert.IsType<StringValueNode>(Scalar("DateTime").ToLiteral(value)).Value);
    }

    [Theory]
    [InlineData("2024-05-06T07:08:09")]
    [InlineData("2024-05-06")]
    [InlineData("2024-05-06 07:08:09Z")]
    [InlineData("2024-05-06T07:08Z")]
    [InlineData("2024-05-06T07:08:09.12345678Z")]
    [InlineData("2024-05-06T07:08:09.Z")]
    [InlineData("2024-13-06T07:08:09Z")]
    [InlineData("2024-02-30T07:08:09Z")]
    [InlineData("2024-05-06T24:00:00Z")]
    [InlineData("2024-05-06T07:08:60Z")]
    [InlineData("2024-05-06T07:08:09+2:00")]
    [InlineData("2024-05-06T07:08:09Z\n")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void An_instant_that_is_not_rfc_3339_with_an_offset_is_refused(string text)
        => Assert.False(Scalar("DateTime").TryParseLiteral(new StringValueNode(text), out _));

    [Fact]
    public void An_instant_of_another_kind_is_written_in_utc()
    {
        var instant = new DateTime(2024, 5, 6, 7, 8, 9, 123, DateTimeKind.Utc);

        object[] values = [DateTime.SpecifyKind(instant, DateTimeKind.Unspecified), instant.ToLocalTime(), new DateTimeOffset(instant).ToOffset(TimeSpan.FromHours(5))];

        Assert.All(values, value => Assert.Equal("\"2024-05-06T07:08:09.123Z\"", Write("DateTime", value)));
        Assert.All(values, value => Assert.Equal("\"2024-05-06T07:08:09.123Z\"", Scalar("DateTime").ToLiteral(value)!.ToString()));
    }

    [Theory]
    [InlineData("LocalDate", "\"2024-02-29\"")]
    [InlineData("LocalTime", "\"23:59:07\"")]
    [InlineData("UUID", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("Int", "-7")]
    [InlineData("Float", "0.25")]
    [InlineData("Long", "9007199254740993")]
    [InlineData("ID", "\"x\"")]
    [InlineData("String", "\"sch\u00F6n\"")]
    [InlineData("Boolean", "false")]
    public void A_value_is_written_as_it_was_read_and_is_the_same_literal(string scalar, string literal)
    {
        Assert.True(Scalar(scalar).TryParseLiteral(Literal(literal), out var value));
        Assert.Equal(literal, Write(scalar, value!));
        Assert.Equal(literal, Scalar(scalar).ToLiteral(value!)!.ToString());
    }

    [Fact]
    public void Json_takes_any_literal_and_writes_it_as_json()
    {
        Assert.True(Scalar("JSON").TryParseLiteral(Literal("{ a: [1, 2.5e3, null, true], b: \"téxt\", c: WORD }"), out var value));
        Assert.Equal("""{"a":[1,2.5e3,null,true],"b":"téxt","c":"WORD"}""", Write("JSON", value!));
        Assert.Equal("{a: [1, 2.5e3, null, true], b: \"téxt\", c: \"WORD\"}", Scalar("JSON").ToLiteral(value!)!.ToString());
    }

    [Fact]
    public void Json_writes_dictionaries()
    {
        using var writer = new ResultWriter();

        Assert.True(new JsonType().TryWrite(new Dictionary<string, object?> { ["a"] = 1, ["b"] = new[] { "x" }, ["c"] = null }, writer));
        Assert.Equal("""{"a":1,"b":["x"],"c":null}""", System.Text.Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Fact]
    public void Json_nests_as_deep_as_a_document_may()
    {
        var literal = new string('[', 199) + new string(']', 199);
        Assert.True(Scalar("JSON").TryParseLiteral(Literal(literal), out var value));
        Assert.Equal(literal, Write("JSON", value!));
    }

    [Theory]
    [InlineData((short)-3, "-3")]
    [InlineData((byte)200, "200")]
    [InlineData(5L, "5")]
    public void An_integer_of_another_size_is_an_int_where_it_fits(object value, string written)
        => Assert.Equal(written, Write("Int", value));

    [Fact]
    public void A_value_outside_the_scalar_is_not_written()
    {
        Assert.Null(Write("Int", 3_000_000_000L));
        Assert.Null(Write("Float", double.NaN));
        Assert.Null(Write("String", 1));
        Assert.Throws<FormatException>(() => new FloatType().Write(double.PositiveInfinity, new ResultWriter()));
        Assert.Throws<FormatException>(() => new JsonType().Write(default(JsonElement), new ResultWriter()));
    }

    [Fact]
    public void Only_the_scalars_of_the_specification_need_no_declaration()
        => Assert.Equal(
            ["Int", "Float", "String", "Boolean", "ID"],
            BuiltInScalars.All.Select(scalar => scalar.Name).Where(BuiltInScalars.IsSpecified));

    private static ScalarType Scalar(string name) => BuiltInScalars.All.Single(scalar => scalar.Name == name);

    private static IValueNode Literal(string text) => Utf8GraphQLParser.Syntax.ParseValueLiteral(text);

    private static string? Write(string scalar, object value)
    {
        using var writer = new ResultWriter();
        return Scalar(scalar).TryWrite(value, writer) ? Encoding.UTF8.GetString(writer.WrittenSpan) : null;
    }
}
