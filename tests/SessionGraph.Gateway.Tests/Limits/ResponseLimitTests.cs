namespace SessionGraph.Gateway.Tests.Limits;

/// <summary>The limits of an answer, on every way by which rows get into it. The sample data have some hundred sessions.</summary>
public sealed class ResponseLimitTests
{
    private const string Columns =
        "a: id b: id c: externalId d: title e: title f: status g: providerStatus h: createdAt i: updatedAt j: updatedAt k: createdAt version";

    public static TheoryData<string> Pages =>
    [
        // Rows that are written as they are read.
        $"{{ sessions(first: 1000) {{ nodes {{ {Columns} }} }} }}",
        $"{{ a: academicSessions(first: 1000) {{ nodes {{ {Columns} }} }} b: pathSessions(first: 1000) {{ nodes {{ {Columns} }} }} c: courseSessions(first: 1000) {{ nodes {{ {Columns} }} }} }}",
        // Rows that become objects.
        $"{{ sessions(first: 1000) {{ edges {{ cursor node {{ {Columns} }} }} }} }}",
        $"{{ sessionPage {{ data {{ {Columns} }} }} }}",
        $"{{ sessions(first: 1000) {{ nodes {{ {Columns} ... on PathSession {{ path {{ id name }} }} }} }} }}",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_that_is_the_only_field_is_held_to_the_bytes_of_an_answer(string document)
        => Assert.Contains(
            "The result exceeds the limit of 65536 bytes",
            await RefusalOfAsync(document, ("GraphQL:Limits:MaxAllowedResponseSize", "65536")),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_that_is_the_only_field_is_held_to_the_values_of_an_answer(string document)
        => Assert.Contains(
            "The result exceeds the limit of 1000 values",
            await RefusalOfAsync(document, ("GraphQL:Limits:MaxAllowedValues", "1000")),
            StringComparison.Ordinal);

    [Fact]
    public async Task Pages_of_each_parent_are_held_to_the_values_of_an_answer()
    {
        var levels = string.Concat(Enumerable.Repeat($"{{ nodes {{ {Columns} children(first: 100) ", 3)) + "{ nodes { id } }" + string.Concat(Enumerable.Repeat(" } }", 3));

        Assert.Contains(
            "The result exceeds the limit of 1000 values",
            await RefusalOfAsync($"{{ academicSessions(first: 100) {levels} }}", ("GraphQL:Limits:MaxAllowedValues", "1000")),
            StringComparison.Ordinal);
    }

    private static async Task<string> RefusalOfAsync(string document, params (string Key, string Value)[] settings)
    {
        await using var gateway = new TestGateway([.. settings, ("GraphQL:Cost:EnforceCostLimits", "false")]);
        var response = await gateway.SendAsync(document);
        Assert.False(response.ContainsKey("data"), "It is answered.");
        Assert.Equal("HC0047", (string?)response["errors"]![0]!["extensions"]?["code"]);
        return (string)response["errors"]![0]!["message"]!;
    }
}
