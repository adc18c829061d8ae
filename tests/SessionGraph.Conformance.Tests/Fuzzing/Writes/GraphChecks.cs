using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Compares what clients read with the model: statistics, parents and children, instructors.</summary>
internal static partial class GraphChecks
{
    private const string Document = """
        {
          sessionStats(groupBy: [PROVIDER, STATUS]) { provider status count }
          academicSessions(first: 1000) { nodes { id parent { id } children(first: 1000) { nodes { id } } } }
          pathSessions(first: 1000) { nodes { id instructorsMails } }
        }
        """;

    private static readonly Dictionary<string, string> s_providers = new()
    {
        [nameof(SessionSetup)] = "SCHOOL",
        [nameof(AcademicSession)] = "ONE_ROSTER",
        [nameof(QuizSession)] = "QUIZ",
        [nameof(CourseSession)] = "ZOHO_PEOPLE",
        [nameof(PathSession)] = "THREE_SIXTY_LEARNING",
    };

    public static async Task<string?> FindFaultAsync(TestGateway gateway, World world)
    {
        var data = await gateway.DataAsync(Document);
        return Difference.Find(
                "statistics",
                world.Sessions.Values.CountBy(GroupOf).Select(group => $"{group.Key} {group.Value}"),
                data["sessionStats"]!.AsArray().Select(group => $"{group!["provider"]} {group["status"]} {group["count"]}"))
            ?? Difference.Find(
                "parents and children",
                world.OfType(nameof(AcademicSession)).Select(session => LinksOf(world, session)),
                Nodes(data["academicSessions"]).Select(node
                    => $"{node["id"]} in {node["parent"]?["id"]} has {string.Join(' ', Nodes(node["children"]).Select(child => child["id"]))}"))
            ?? Difference.Find(
                "instructors",
                world.OfType(nameof(PathSession)).Select(session => $"{IdOf(session)} {string.Join(' ', MailsOf(world, session))}"),
                Nodes(data["pathSessions"]).Select(node => $"{node["id"]} {string.Join(' ', node["instructorsMails"]!.AsArray())}"));
    }

    private static string GroupOf(SessionState session)
        => $"{s_providers[session.TypeName]} {Words().Replace(session[nameof(Session.Status)]!, "_$0").ToUpperInvariant()}";

    private static IEnumerable<JsonNode> Nodes(JsonNode? connection) => connection!["nodes"]!.AsArray().OfType<JsonNode>();

    private static string LinksOf(World world, SessionState session)
    {
        var parent = session[nameof(AcademicSession.ParentId)] is { } id
            ? IdOf(world.Sessions[long.Parse(id, CultureInfo.InvariantCulture)])
            : null;
        var children = world.OfType(session.TypeName)
            .Where(child => child[nameof(AcademicSession.ParentId)] == session[nameof(Session.Id)]);
        return $"{IdOf(session)} in {parent} has {string.Join(' ', children.Select(IdOf))}";
    }

    private static IEnumerable<string> MailsOf(World world, SessionState session) => session[nameof(PathSession.Instructors)]!.Split(',')
        .Select(id => world.Lookups.Users.Single(user => user.ExternalId == id).Mail);

    private static string IdOf(SessionState session) => TestGateway.Id(session.TypeName, session.Id);

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Words();
}
