namespace SessionGraph.Conformance.Tests.Concurrency;

/// <summary>Pages of what nobody writes, with their links, of which each is known: an answer to another's request is none of them.</summary>
internal sealed class UnchangedPages(TestGateway gateway)
{
    private const string Document =
        """
        query($number: Int!) {
          sessionPage(
            page: { number: $number, size: 20 }
            filter: { provider: ["SCHOOL", "ONE_ROSTER", "ZOHO_PEOPLE", "THREE_SIXTY_LEARNING"] }
          ) {
            page { number }
            data {
              __typename
              id
              title
              ... on SessionSetup { academicSession { title } }
              ... on AcademicSession { org { name } parent { title parent { id } } }
              ... on CourseSession { trainer { name } room { name } module { batch { course { name } } } }
              ... on PathSession { path { name } instructors { mail } }
            }
          }
        }
        """;

    private readonly string[] _pages = new string[10];

    /// <summary>Gets to know them, one after another.</summary>
    public async Task LearnAsync()
    {
        for (var index = 0; index < _pages.Length; index++)
            _pages[index] = await SendAsync(index);

        Assert.Equal(_pages.Length, _pages.Distinct().Count());
    }

    /// <summary>Reads one of them.</summary>
    public async Task ReadAsync(Random random)
    {
        var index = random.Next(_pages.Length);
        Assert.Equal(_pages[index], await SendAsync(index));
    }

    private async Task<string> SendAsync(int index)
        => (await gateway.DataAsync(Document, new { number = index + 1 })).ToJsonString();
}
