using System.Text;
using System.Text.Json;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Tests.Execution;

public sealed class ResultWriterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("quote \" backslash \\ slash / newline \n tab \t nul \0")]
    [InlineData("ü € 🐕 <b>&amp;</b>")]
    public void Strings_read_back_as_they_were(string text)
    {
        using var writer = new ResultWriter();
        writer.WriteStartArray();
        writer.WriteString(text);
        writer.WriteUtf8String(Encoding.UTF8.GetBytes(text));
        writer.WriteString(string.Concat(Enumerable.Repeat(text, 5000)));
        writer.WriteEndArray();

        var read = JsonSerializer.Deserialize<string[]>(writer.WrittenSpan)!;
        Assert.Equal([text, text, string.Concat(Enumerable.Repeat(text, 5000))], read);
    }

    [Fact]
    public void A_lone_surrogate_is_replaced()
    {
        using var writer = new ResultWriter();
        writer.WriteString("a\uD83Db");

        Assert.Equal("a\uFFFDb", JsonSerializer.Deserialize<string>(writer.WrittenSpan));
    }

    [Fact]
    public void Numbers_are_written_in_full_and_non_finite_ones_are_refused()
    {
        using var writer = new ResultWriter();
        writer.WriteStartArray();
        writer.WriteNumber(long.MinValue);
        writer.WriteNumber(0.1);
        writer.WriteNumber(1e300);
        writer.WriteNumber(decimal.MaxValue);
        writer.WriteEndArray();

        Assert.Equal("[-9223372036854775808,0.1,1E+300,79228162514264337593543950335]", Encoding.UTF8.GetString(writer.WrittenSpan));
        Assert.Throws<FormatException>(() => writer.WriteNumber(double.NaN));
    }

    [Fact]
    public void Rewinding_leaves_no_comma_behind()
    {
        using var writer = new ResultWriter();
        writer.WriteStartObject();
        writer.WritePropertyName("a");
        writer.WriteNumber(1);
        var position = writer.Position;
        writer.WritePropertyName("b");
        writer.WriteStartArray();
        writer.WriteBoolean(true);
        writer.Rewind(position);
        writer.WritePropertyName("c");
        writer.WriteNull();
        writer.WriteEndObject();

        Assert.Equal("""{"a":1,"c":null}""", Encoding.UTF8.GetString(writer.WrittenSpan));
    }
}
