namespace SessionGraph.Gateway.Tests.Writes;

public sealed class SessionSetupWriteTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Fields = "sessionSetup { id externalId sessionType academicSessionId examSessionId providerStatus status currentStep createdBy version }";
    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task The_providers_example_is_created_and_names_its_caller()
    {
        var payload = await _gateway.MutateAsync(
            "createSessionSetup",
            Fields,
            new
            {
                sessionType = "EXAM_SESSION",
                academicSession = "3c90c3cc-0d44-4b50-8888-8dd25736052a",
                examSession = "3c90c3cc-0d44-4b50-8888-8dd25736052a",
                status = "NOT_STARTED",
                currentStep = -1,
            },
            caller: "ada");

        var setup = payload["sessionSetup"]!;
        Assert.Equal("EXAM_SESSION", (string?)setup["sessionType"]);
        Assert.Equal("3c90c3cc-0d44-4b50-8888-8dd25736052a", (string?)setup["academicSessionId"]);
        Assert.Equal("not_started", (string?)setup["providerStatus"]);
        Assert.Equal("NOT_STARTED", (string?)setup["status"]);
        Assert.Equal(-1, (int?)setup["currentStep"]);
        Assert.Equal("ada", (string?)setup["createdBy"]);
        Assert.Equal(1, (int?)setup["version"]);
    }

    [Fact]
    public async Task A_put_resets_what_it_leaves_out()
    {
        var created = await _gateway.MutateAsync(
            "createSessionSetup", Fields, new { sessionType = "EXAM_SESSION", status = "PENDING", currentStep = 7 });

        var payload = await _gateway.MutateAsync(
            "updateSessionSetup", Fields, new { id = (string?)created["sessionSetup"]!["id"], sessionType = "ACADEMIC_SESSION" });

        var setup = payload["sessionSetup"]!;
        Assert.Equal("ACADEMIC_SESSION", (string?)setup["sessionType"]);
        Assert.Equal("not_started", (string?)setup["providerStatus"]);
        Assert.Null(setup["currentStep"]);
        Assert.Equal(2, (int?)setup["version"]);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task The_current_step_takes_the_whole_range_of_int32(int step)
    {
        var payload = await _gateway.MutateAsync("createSessionSetup", Fields, new { sessionType = "EXAM_SESSION", currentStep = step });

        Assert.Equal(step, (int?)payload["sessionSetup"]!["currentStep"]);
    }

    [Theory]
    [InlineData(2147483648L)]
    [InlineData(-2147483649L)]
    public async Task The_current_step_takes_nothing_beyond_int32(long step)
    {
        var before = await _gateway.DumpAsync();

        var response = await _gateway.SendAsync(
            "mutation($input: CreateSessionSetupInput!) { createSessionSetup(input: $input) { sessionSetup { id } } }",
            new { input = new { sessionType = "EXAM_SESSION", currentStep = step } });

        Assert.Contains("Int", (string?)response["errors"]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal(before, await _gateway.DumpAsync());
    }

    [Fact]
    public async Task The_session_type_is_required()
    {
        var response = await _gateway.SendAsync("mutation { createSessionSetup(input: {}) { sessionSetup { id } } }");

        Assert.Contains("sessionType", response["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_setup_is_not_found()
        => await _gateway.RejectAsync(
            "updateSessionSetup",
            new { id = TestGateway.Id("SessionSetup", 999_999), sessionType = "EXAM_SESSION" },
            "SessionSetupNotFoundError",
            "not_found");

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var created = await _gateway.MutateAsync("createSessionSetup", Fields, new { sessionType = "EXAM_SESSION" });

        await _gateway.RejectAsync(
            "updateSessionSetup",
            new { id = (string?)created["sessionSetup"]!["id"], sessionType = "EXAM_SESSION", expectedVersion = 9 },
            "ConflictError",
            "CONFLICT");
    }

    [Fact]
    public async Task A_deleted_setup_is_gone_and_comes_back_once_with_its_last_state()
    {
        var created = await _gateway.MutateAsync("createSessionSetup", Fields, new { sessionType = "EXAM_SESSION" });
        var id = (string)created["sessionSetup"]!["id"]!;

        var deleted = await _gateway.MutateAsync("deleteSessionSetup", Fields, new { id });

        Assert.Equal("DELETED", (string?)deleted["sessionSetup"]!["status"]);
        Assert.Null((await _gateway.DataAsync("query($id: ID!) { session(id: $id) { id } }", new { id }))["session"]);
        await _gateway.RejectAsync("deleteSessionSetup", new { id }, "SessionSetupNotFoundError", "not_found");
    }

    [Fact]
    public async Task An_id_of_another_type_is_refused_by_name()
    {
        var response = await _gateway.SendAsync(
            "mutation($id: ID!) { deleteSessionSetup(input: { id: $id }) { sessionSetup { id } } }",
            new { id = TestGateway.Id("QuizSession", 1) });

        var message = (string?)response["errors"]![0]!["message"];
        Assert.Contains("QuizSession", message, StringComparison.Ordinal);
        Assert.Contains("SessionSetup", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A7F3C1D2-0d44-4b50-8888-8dd25736052a")]
    [InlineData("b7f3c1d2-0d44-4b50-8888-8dd25736052a")]
    [InlineData("C7F3C1D2-0D44-4B50-8888-8DD25736052A")]
    public async Task An_academic_session_is_linked_whatever_the_case_of_its_sourcedId(string sourcedId)
    {
        await _gateway.MutateAsync(
            "createAcademicSession",
            "academicSession { id }",
            new
            {
                sourcedId,
                title = "Exam week",
                startDate = "2026-06-01",
                endDate = "2026-06-08",
                type = "term",
                schoolYear = "2026",
                org = new { sourcedId = "org-alpha" },
            });

        var payload = await _gateway.MutateAsync(
            "createSessionSetup",
            "sessionSetup { academicSession { sourcedId } examSession { sourcedId } }",
            new { sessionType = "EXAM_SESSION", academicSession = sourcedId, examSession = sourcedId });

        Assert.Equal(
            $$$"""{"academicSession":{"sourcedId":"{{{sourcedId}}}"},"examSession":{"sourcedId":"{{{sourcedId}}}"}}""",
            payload["sessionSetup"]!.ToJsonString());
    }
}
