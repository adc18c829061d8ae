using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Lookups;

public sealed class LookupWriteTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    public static TheoryData<string, string, string, string> Kinds => new()
    {
        { "Person", "people", """{"email":"ann@school.example"}""", """{"email":"ann.b@school.example"}""" },
        { "Organisation", "organisations", """{"type":"school"}""", """{"type":"district","parentSourcedId":"org-0"}""" },
        { "Course", "courses", "{}", "{}" },
        { "CourseBatch", "courseBatches", """{"courseId":"478346000019479103"}""", """{"startDate":"2026-01-01","endDate":"2026-02-01"}""" },
        { "CourseModule", "courseModules", """{"batchId":"478346000019479115"}""", "{}" },
        { "Trainer", "trainers", "{}", """{"email":"tom@school.example"}""" },
        { "Room", "rooms", "{}", "{}" },
        { "GradeCategory", "gradeCategories", "{}", "{}" },
        { "LearningPath", "learningPaths", "{}", "{}" },
        { "Group", "groups", "{}", "{}" },
        { "User", "users", """{"mail":"una@school.example"}""", """{"isPlatformOwner":true,"mail":"una.b@school.example"}""" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_record_is_created_listed_changed_and_deleted(string type, string list, string create, string update)
    {
        var field = char.ToLowerInvariant(type[0]) + type[1..];
        var selection = $"{field} {{ id externalId connection name {string.Join(' ', Names(create).Union(Names(update)))} }}";

        var created = (await _gateway.MutateAsync($"create{type}", selection, With(create, new { name = $"A new {type}" })))[field]!;
        var id = (string?)created["id"];
        var changed = (await _gateway.MutateAsync($"update{type}", selection, With(update, new { id, name = $"A renamed {type}" })))[field]!;
        var listed = await ListedAsync(list, $"A renamed {type}");
        var node = await _gateway.DataAsync($"query($id: ID!) {{ node(id: $id) {{ id ... on {type} {{ name }} }} }}", new { id });
        var deleted = (await _gateway.MutateAsync($"delete{type}", selection, new { id }))[field]!;

        Assert.Equal($"A new {type}", (string?)created["name"]);
        Assert.Equal(created["externalId"]!.ToJsonString(), changed["externalId"]!.ToJsonString());
        foreach (var (name, value) in JsonNode.Parse(update)!.AsObject())
            Assert.Equal(value!.ToJsonString(), changed[name]!.ToJsonString());
        Assert.Equal(id, (string?)listed);
        Assert.Equal($"A renamed {type}", (string?)node["node"]!["name"]);
        Assert.Equal(changed.ToJsonString(), deleted.ToJsonString());
        Assert.Null(await ListedAsync(list, $"A renamed {type}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Many_records_are_created_and_replaced_at_once(string type, string list, string create, string _)
    {
        var externalId = type is "Person" ? (object)900_001 : type is "LearningPath" or "Group" or "User" ? "6282c4f01b7e4d0012a9f3d5" : "900001";
        var plural = char.ToUpperInvariant(list[0]) + list[1..];
        var upsert = create.Replace("una", "many", StringComparison.Ordinal);
        object[] records = [With(upsert, new { externalId, name = $"An upserted {type}" }), With(upsert.Replace("many", "none", StringComparison.Ordinal), new { name = " " })];
        const string Result = "upsertResult { created updated unchanged recordErrors { index field code } }";

        var first = await UpsertAsync(records);
        var second = await UpsertAsync(records);
        var third = await UpsertAsync([With(upsert, new { externalId, name = $"An upserted {type}, renamed" })]);

        const string Error = """[{"index":1,"field":"records[1].name","code":"INVALID_RECORD"}]""";
        Assert.Equal($$"""{"created":1,"updated":0,"unchanged":0,"recordErrors":{{Error}}}""", first);
        Assert.Equal($$"""{"created":0,"updated":0,"unchanged":1,"recordErrors":{{Error}}}""", second);
        Assert.Equal("""{"created":0,"updated":1,"unchanged":0,"recordErrors":[]}""", third);
        Assert.NotNull(await ListedAsync(list, $"An upserted {type}, renamed"));

        async Task<string> UpsertAsync(object[] given)
            => (await _gateway.MutateAsync($"upsert{plural}", Result, new { records = given }))["upsertResult"]!.ToJsonString();
    }

    [Fact]
    public async Task A_record_that_others_refer_to_is_not_deleted()
    {
        var message = await _gateway.RejectAsync(
            "deleteCourse", new { key = new { externalId = "478346000019479103" } }, "RecordInUseError", "RECORD_IN_USE");

        Assert.Contains(" course batch", message, StringComparison.Ordinal);
        await _gateway.RejectAsync("deletePerson", new { key = new { externalId = "1" } }, "RecordInUseError", "RECORD_IN_USE");
    }

    [Fact]
    public async Task An_external_id_is_taken_once()
        => await _gateway.RejectAsync(
            "createRoom", new { externalId = "478346000010125093", name = "Twice" }, "RecordIdTakenError", "RECORD_ID_TAKEN");

    [Fact]
    public async Task A_mail_is_taken_once_whatever_its_case()
    {
        await _gateway.MutateAsync("createUser", "user { id }", new { name = "Uma", mail = "uma@school.example" });

        await _gateway.RejectAsync("createUser", new { name = "Uma", mail = "UMA@school.example" }, "RecordIdTakenError", "RECORD_ID_TAKEN");
        var upsert = await _gateway.MutateAsync(
            "upsertUsers",
            "upsertResult { created recordErrors { index field } }",
            new { records = new[] { new { name = "Ute", mail = "ute@school.example" }, new { name = "Ute", mail = "Ute@school.example" } } });
        Assert.Equal("""{"created":1,"recordErrors":[{"index":1,"field":"records[1].mail"}]}""", upsert["upsertResult"]!.ToJsonString());
    }

    [Theory]
    [InlineData("createPerson", """{"name":"Ann","email":"ann"}""", "InvalidRecordError", "email")]
    [InlineData("createPerson", """{"name":"Ann","email":"ann@x.example","externalId":0}""", "InvalidRecordError", "externalId")]
    [InlineData("createPerson", """{"name":"Ann","email":"ann@x.example","connection":"nowhere"}""", "ConnectionNotFoundError", "connection")]
    [InlineData("createGroup", """{"name":"Sales","externalId":"12"}""", "InvalidRecordError", "externalId")]
    [InlineData("createCourseBatch", """{"name":"Winter","courseId":"1"}""", "RecordNotFoundError", "courseId")]
    [InlineData("createCourseBatch", """{"name":"W","courseId":"478346000019479103","startDate":"2026-02-01","endDate":"2026-01-01"}""", "InvalidRecordError", "endDate")]
    [InlineData("createOrganisation", """{"name":"High","type":"castle"}""", "InvalidRecordError", "type")]
    [InlineData("updatePerson", """{"key":{"externalId":"1"},"email":null}""", "InvalidRecordError", "email")]
    [InlineData("updateRoom", """{"key":{"externalId":"no number"},"name":"x"}""", "RecordNotFoundError", "key")]
    [InlineData("updateRoom", """{"key":{"connection":"nowhere","externalId":"1"},"name":"x"}""", "ConnectionNotFoundError", "key.connection")]
    [InlineData("deleteRoom", """{"key":{"connection":"quiz","externalId":"1"}}""", "ConnectionNotFoundError", "key.connection")]
    [InlineData("deleteRoom", """{"id":"UGVyc29uOnF1aXo6MQ=="}""", "RecordNotFoundError", "id")]
    public async Task What_a_rule_refuses_names_the_field(string mutation, string input, string error, string field)
    {
        var code = error[..^"Error".Length] switch
        {
            "InvalidRecord" => "INVALID_RECORD",
            "RecordNotFound" => "RECORD_NOT_FOUND",
            _ => "CONNECTION_NOT_FOUND",
        };

        var message = await _gateway.RejectAsync(mutation, JsonNode.Parse(input)!, error, code);

        Assert.StartsWith(field, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_records_than_an_upsert_takes_are_refused_whole()
    {
        var records = Enumerable.Range(0, 1001).Select(number => new { name = $"Room {number}" });

        var message = await _gateway.RejectAsync("upsertRooms", new { records }, "InvalidRecordError", "INVALID_RECORD");

        Assert.Equal("records has 1001 items, but at most 1000 are allowed.", message);
    }

    private async Task<JsonNode?> ListedAsync(string list, string name)
    {
        var data = await _gateway.DataAsync(
            $"query($name: String!) {{ {list}(where: {{ name: {{ eq: $name }} }}) {{ nodes {{ id }} }} }}", new { name });
        return data[list]!["nodes"]!.AsArray() is [var only] ? only!["id"] : null;
    }

    private static IEnumerable<string> Names(string json) => JsonNode.Parse(json)!.AsObject().Select(property => property.Key);

    private static JsonObject With(string json, object more)
    {
        var input = JsonNode.Parse(json)!.AsObject();
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject().ToList())
            input[name] = value?.DeepClone();
        return input;
    }
}
