using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

public sealed class PathSessionFormatTests
{
    [Theory]
    [InlineData("2022-05-16T22:00:00.000Z", "2022-05-16T22:00:00.000Z")]
    [InlineData("2022-05-16T22:00:00Z", "2022-05-16T22:00:00.000Z")]
    [InlineData("2022-05-16T22:00:00.1Z", "2022-05-16T22:00:00.100Z")]
    [InlineData("2022-05-16T22:00:00.123999Z", "2022-05-16T22:00:00.123Z")]
    [InlineData("2022-05-16T22:00:00.1234567899999Z", "2022-05-16T22:00:00.123Z")]
    [InlineData("2022-05-16T22:00:00+05:30", "2022-05-16T16:30:00.000Z")]
    [InlineData("2022-05-16T22:00:00-08:00", "2022-05-17T06:00:00.000Z")]
    [InlineData("2022-05-16T22:00:00.5+00:00", "2022-05-16T22:00:00.500Z")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000Z")]
    public void A_complete_instant_is_read(string text, string expected)
    {
        Assert.True(PathSessionFormat.TryReadInstant(text, out var instant));
        Assert.Equal(expected, Instant.Format(instant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022")]
    [InlineData("2022-05")]
    [InlineData("2022-05-16")]
    [InlineData("2022-05-16T22:00Z")]
    [InlineData("2022-05-16T22:00:00")]
    [InlineData("2022-05-16T22:00:00.000")]
    [InlineData("2022-05-16 22:00:00Z")]
    [InlineData("2022-05-16t22:00:00z")]
    [InlineData("2022-05-16T22:00:00.Z")]
    [InlineData("2022-05-16T22:00:00,5Z")]
    [InlineData("2022-05-16T22:00:00+0200")]
    [InlineData("2022-05-16T22:00:00+02")]
    [InlineData("2022-05-16T22:00:00+15:00")]
    [InlineData("2022-05-16T24:00:00Z")]
    [InlineData("2022-05-16T22:60:00Z")]
    [InlineData("2022-05-16T22:00:60Z")]
    [InlineData("2022-13-16T22:00:00Z")]
    [InlineData("2022-02-29T22:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData(" 2022-05-16T22:00:00Z")]
    [InlineData("2022-05-16T22:00:00Z\n")]
    [InlineData("٢٠٢٢-05-16T22:00:00Z")]
    [InlineData("1652738400")]
    public void Anything_else_is_no_instant(string text) => Assert.False(PathSessionFormat.TryReadInstant(text, out _));

    [Theory]
    [InlineData("grace@company.example", true)]
    [InlineData("grace.hopper+navy@mail.company.example", true)]
    [InlineData("a@b", true)]
    [InlineData("grace", false)]
    [InlineData("grace@", false)]
    [InlineData("@company.example", false)]
    [InlineData("grace hopper@company.example", false)]
    [InlineData("Grace <grace@company.example>", false)]
    [InlineData("grace@company..example", false)]
    [InlineData("grace@-company.example", false)]
    [InlineData("grace@company.example\n", false)]
    [InlineData("grace@@company.example", false)]
    [InlineData(null, false)]
    public void A_mail_is_told_from_what_is_none(string? text, bool isMail) => Assert.Equal(isMail, PathSessionFormat.IsMail(text));

    [Fact]
    public void A_mail_has_254_characters_at_most()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 61), 4));
        Assert.True(PathSessionFormat.IsMail($"{new string('a', 254 - 1 - domain.Length)}@{domain}"));
        Assert.False(PathSessionFormat.IsMail($"{new string('a', 255 - 1 - domain.Length)}@{domain}"));
    }

    [Theory]
    [InlineData("5f0c1a2b3c4d5e6f70819203", "5f0c1a2b3c4d5e6f70819203")]
    [InlineData("5F0C1A2B3C4D5E6F70819203", "5f0c1a2b3c4d5e6f70819203")]
    [InlineData("5f0c1a2b3c4d5e6f7081920", null)]
    [InlineData("5f0c1a2b3c4d5e6f708192033", null)]
    [InlineData("5f0c1a2b3c4d5e6f7081920g", null)]
    [InlineData("5f0c1a2b3c4d5e6f70819203\n", null)]
    public void An_object_id_has_24_hexadecimal_digits(string text, string? expected)
        => Assert.Equal(expected, ObjectIdFormat.Instance.Read(text));
}
