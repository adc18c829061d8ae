using System.Net.Http.Headers;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests.HotChocolate;

/// <summary>A recorded request to a HotChocolate server, as a curl command line, and the server's answer.</summary>
public sealed record Recording(IReadOnlyList<string> Command, int Status, string? ContentType, string Body)
{
    // HotChocolate answers */* with its own preferred format. Naming that format makes the answers comparable.
    private const string DefaultAccept = "application/graphql-response+json, multipart/mixed;q=0.9, */*;q=0.1";

    public static Recording Parse(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("### RESPONSE\n");
        var command = Tokens(parts[0].Split('\n').Single(line => line.StartsWith("curl ", StringComparison.Ordinal)));
        var (head, body) = parts[1].Split("\n\n", 2) is [var first, var second] ? (first, second) : (parts[1], "");
        var lines = head.Split('\n');
        var contentType = lines.FirstOrDefault(line => line.StartsWith("Content-Type: ", StringComparison.Ordinal))?[14..];
        return new Recording([.. command], int.Parse(lines[0].Split(' ')[1], null), contentType, Normalize(body));
    }

    /// <summary>Unifies line ends, and removes them at the end.</summary>
    public static string Normalize(string body) => body.ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>Sends the recorded request to another server.</summary>
    public async Task<Answer> ReplayAsync(HttpClient client)
    {
        var url = new Uri(Command.Single(argument => argument.StartsWith("http://", StringComparison.Ordinal)));
        var headers = OptionsOf("-H").Select(header => header.Split([':', ';'], 2)).ToLookup(
            header => header[0], header => header[1].Trim(), StringComparer.OrdinalIgnoreCase);
        using var request = new HttpRequestMessage(new HttpMethod(OptionsOf("-X").Single()), url.PathAndQuery);
        request.Headers.TryAddWithoutValidation("Accept", headers["Accept"].FirstOrDefault() ?? DefaultAccept);
        if (OptionsOf("-F").Any())
        {
            var form = new MultipartFormDataContent();
            foreach (var field in OptionsOf("-F").Select(field => field.Split('=', 2)))
                form.Add(new StringContent(field[1]), field[0]);

            request.Content = form;
        }
        else if (OptionsOf("--data-binary").SingleOrDefault() is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(headers["Content-Type"].Single());
        }

        return await Answer.ReadAsync(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private IEnumerable<string> OptionsOf(string name)
        => Command.Zip(Command.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second);

    // Quoted texts contain no quotes and no escapes.
    private static IEnumerable<string> Tokens(string command)
        => command.Split('\'').SelectMany((part, index) => index % 2 is 0 ? part.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [part]);
}
