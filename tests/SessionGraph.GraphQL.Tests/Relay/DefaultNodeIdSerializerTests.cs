using System.Text;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Tests.Relay;

public class DefaultNodeIdSerializerTests
{
    private static readonly DefaultNodeIdSerializer s_serializer = new();

    [Fact]
    public void An_id_is_base64_of_the_type_and_the_key()
    {
        Assert.Equal(Base64("Quiz:42"), s_serializer.Format("Quiz", 42L));
        Assert.Equal(Base64("Quiz:-1"), s_serializer.Format("Quiz", -1));
        Assert.Equal(Base64("Quiz:a:b \u00E9"), s_serializer.Format("Quiz", "a:b \u00E9"));
    }

    [Fact]
    public void A_guid_is_its_sixteen_bytes()
    {
        var guid = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");
        byte[] bytes = [.. "Quiz:"u8, .. guid.ToByteArray()];
        Assert.Equal(Convert.ToBase64String(bytes), s_serializer.Format("Quiz", guid));
    }

    [Fact]
    public void Every_key_reads_back()
    {
        AssertReadsBack(long.MinValue);
        AssertReadsBack(long.MaxValue);
        AssertReadsBack(0);
        AssertReadsBack((short)-7);
        AssertReadsBack("x:y");
        AssertReadsBack(new Guid("3a3a3a3a-3a3a-3a3a-3a3a-3a3a3a3a3a3a"));
    }

    [Fact]
    public void A_boxed_key_is_formatted_as_what_it_is()
        => Assert.Equal(s_serializer.Format("Quiz", 42L), s_serializer.Format<object>("Quiz", 42L));

    [Fact]
    public void The_key_of_an_unknown_type_is_not_read()
        => Assert.Equal(new NodeId("Nothing", null), s_serializer.Parse(Base64("Nothing:\u00E9"), _ => null));

    [Theory]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("?")]
    [InlineData("Quiz:42")]
    [InlineData("UXVpejo0Mg")]
    [InlineData("UXVpejo0Mh==")]
    [InlineData(" UXVpejo0Mg==")]
    [InlineData("UXVp ejo0Mg==")]
    [InlineData("UXVpejo0Mg==\n")]
    [InlineData("UXVpejo0Mg= =")]
    [InlineData("UXVpejo0Mg===")]
    [InlineData("UXVpejo0Mg==\0")]
    public void An_id_that_is_not_Base64_is_refused(string id)
        => Assert.Throws<GraphQLException>(() => s_serializer.Parse(id, _ => typeof(long)));

    [Theory]
    [InlineData("Quiz42", typeof(long))]
    [InlineData(":42", typeof(long))]
    [InlineData("Quiz:", typeof(long))]
    [InlineData("Quiz:4x", typeof(long))]
    [InlineData("Quiz: 4", typeof(long))]
    [InlineData("Quiz:+4", typeof(long))]
    [InlineData("Quiz:042", typeof(long))]
    [InlineData("Quiz:-0", typeof(long))]
    [InlineData("Quiz:9223372036854775808", typeof(long))]
    [InlineData("Quiz:2147483648", typeof(int))]
    [InlineData("Quiz:0f8fad5b", typeof(Guid))]
    [InlineData("Quiz:", typeof(string))]
    public void An_id_without_a_key_of_its_type_is_refused(string text, Type keyType)
    {
        var error = Assert.Throws<GraphQLException>(() => s_serializer.Parse(Base64(text), _ => keyType)).Errors.Single();
        Assert.Equal("The node ID string has an invalid format.", error.Message);
        Assert.Equal("NODE_ID_INVALID_FORMAT", error.Code);
        Assert.Equal(Base64(text), error.Extensions!["originalValue"]);
    }

    [Fact]
    public void An_id_that_is_too_long_is_refused_and_quoted_in_part()
    {
        var id = Base64("Quiz:" + new string('x', 1000));
        var error = Assert.Throws<GraphQLException>(() => s_serializer.Parse(id, _ => typeof(string))).Errors.Single();
        Assert.True(((string)error.Extensions!["originalValue"]!).Length < 100);
    }

    private static void AssertReadsBack<TKey>(TKey key)
        where TKey : notnull
        => Assert.Equal(new NodeId("Quiz", key), s_serializer.Parse(s_serializer.Format("Quiz", key), _ => typeof(TKey)));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
