using System.Net;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>What holds for the lists of all REST APIs.</summary>
public sealed class RestListTests
{
    // System.Text.Json writes the answers of a type in another way once it has seen that they are small.
    [Theory]
    [InlineData("/api/v1/school/session-setup/?page_size=1")]
    [InlineData("/ims/oneroster/rostering/v1p2/academicSessions?limit=1")]
    [InlineData("/api/v3/quiz/sessions?page[size]=1")]
    [InlineData("/api/v1/courses/478346000019479103/batches/478346000019479115/modules/478346000019479119/sessions")]
    [InlineData("/api/v1/paths/sessions")]
    public async Task A_short_list_is_the_same_however_often_a_client_asks(string path)
    {
        await using var gateway = new TestGateway(("Rest:Enabled", "true"));
        var answers = new HashSet<(HttpStatusCode, string)>();

        for (var count = 0; count < 30; count++)
        {
            using var answer = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        var (status, body) = Assert.Single(answers);
        Assert.True(status is HttpStatusCode.OK, body);
    }
}
