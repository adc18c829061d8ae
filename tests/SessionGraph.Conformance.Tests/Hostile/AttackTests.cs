using System.Text;
using System.Text.Json;
using SessionGraph.Conformance.Tests.Infrastructure;

namespace SessionGraph.Conformance.Tests.Hostile;

/// <summary>What an attack makes the engine do, from its bytes to the response, counted in bytes that are allocated.</summary>
public sealed class AttackTests
{
    // Beyond what the budgets let through, more of an attack is more to skip, and no more to do.
    private const int Beyond = 20_000;

    // As much as the parser lets through of most, so that each is met by what it is aimed at.
    private const int Within = 600;

    private readonly MockServer _server = new(TestSchemas.All["kitchen-sink"].Schema);

    public static TheoryData<string> Names => [.. Attacks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_attack_is_refused_with_its_reason_or_harmless(string name)
    {
        var (document, refusal) = Attacks.All[name];

        foreach (var size in (int[])[2, Within, Beyond])
        {
            var (response, _) = await _server.ExecuteAsync(document(size));

            Assert.True(
                response.TryGetProperty("data", out _) || response.GetProperty("errors").GetArrayLength() is > 0 and <= 256, $"{size}");
            if (size is Within)
                Assert.True(IsRefusal(response, refusal), $"{refusal}, not {response}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_attack_is_at_most_twice_the_work(string name)
    {
        var document = Attacks.All[name].Document;

        foreach (var size in (int[])[400, Beyond])
            Allocations.AssertLinear(size, parts => Send(document(parts)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_attack_allocates_at_most_what_a_bound_and_its_bytes_allow(string name)
    {
        var document = Attacks.All[name].Document(Beyond);

        Assert.InRange(Allocations.Of(Send(document)), 0, (16 * 1024 * 1024) + (16L * document.Length));
    }

    // A document that is kept with its plan or its errors would cost nothing the second time.
    private Action Send(string document)
    {
        var number = 0;
        var bytes = Encoding.UTF8.GetBytes(document + "\n#  ");
        return () =>
        {
            bytes[^1] = (byte)('0' + number++);
            _server.ExecuteAsync(bytes).GetAwaiter().GetResult();
        };
    }

    private static bool IsRefusal(JsonElement response, string? refusal)
        => refusal is null
            ? response.TryGetProperty("data", out _)
            : response.GetProperty("errors")[0].GetRawText().Contains(refusal, StringComparison.OrdinalIgnoreCase);
}
