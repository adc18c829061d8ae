namespace SessionGraph.Providers.School;

/// <summary>Describes the endpoints of session setups.</summary>
internal static class SessionSetupOperations
{
    private const string Example = """
        {
          "session_type": "exam_session",
          "academic_session": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "exam_session": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
          "status": "not_started",
          "current_step": 1
        }
        """;

    public static void List(RestOperation operation)
    {
        operation.Id = "listSessionSetups";
        operation.Summary = "List session setups";
        operation.Description = $"A page has {SessionSetupQuery.PageSize} setups. Unknown parameters are ignored, and so is an empty one.";
        operation.AddQueryParameter(
            "page",
            """{ "type": ["integer", "string"], "minimum": 1, "pattern": "^(\\d+|last)$", "default": 1 }""",
            "The number of the page, or `last` for the last page.");
        operation.AddQueryParameter(
            "session_type", """{ "type": "string", "enum": ["exam_session", "academic_session"] }""", "Only setups of this type.");
        operation.AddQueryParameter(
            "status", """{ "type": "string", "enum": ["not_started", "pending", "completed"] }""", "Only setups with this status.");
        operation.AddQueryParameter(
            "academic_session", """{ "type": "string", "format": "uuid" }""", "Only setups with this academic session.");
        operation.AddQueryParameter("exam_session", """{ "type": "string", "format": "uuid" }""", "Only setups with this exam session.");
        operation.AddQueryParameter(
            "ordering",
            """{ "type": "string" }""",
            "Fields of a setup, separated by commas; a leading `-` sorts descending. Other names are ignored. Null counts as the greatest value. "
            + "Default: the order of creation.",
            "-created_at,status");
        operation.Schema(SchoolJsonContext.Wire.SessionSetupBody);
        operation.AddResponse(200, "A page of setups.", operation.Schema(SchoolJsonContext.Wire.SessionSetupListBody));
        AddFieldErrors(operation, "A filter has a value that is not valid.");
        operation.AddResponse(404, "There is no such page.", operation.Schema(SchoolJsonContext.Wire.SchoolDetailBody));
        AddFailures(operation);
    }

    public static void Read(RestOperation operation)
    {
        operation.Id = "getSessionSetup";
        operation.Summary = "Get a session setup";
        AddId(operation);
        AddSetup(operation, 200, "The setup.");
        AddNotFound(operation);
        AddFailures(operation);
    }

    public static void Create(RestOperation operation)
    {
        operation.Id = "createSessionSetup";
        operation.Summary = "Create a session setup";
        operation.Description = "The gateway gives the setup its id. Unknown fields are ignored.";
        SetBody(operation, "The new setup.");
        AddSetup(operation, 201, "The new setup.");
        AddFieldErrors(operation);
        AddUnsupportedMediaType(operation);
        AddFailures(operation);
    }

    public static void Replace(RestOperation operation)
    {
        operation.Id = "replaceSessionSetup";
        operation.Summary = "Update a session setup";
        operation.Description = "`session_type` is required. As in Django REST framework, an optional field that is left out keeps its value.";
        AddId(operation);
        SetBody(operation, "The setup's fields.");
        AddUpdateResponses(operation);
    }

    public static void Change(RestOperation operation)
    {
        operation.Id = "updateSessionSetup";
        operation.Summary = "Update fields of a session setup";
        operation.Description = "A field that is left out keeps its value.";
        AddId(operation);
        operation.SetBody(
            operation.Schema("SessionSetupChange", SchemaOfFields("")), "The fields to change.", """{ "status": "pending", "current_step": 2 }""");
        AddUpdateResponses(operation);
    }

    public static void Delete(RestOperation operation)
    {
        operation.Id = "deleteSessionSetup";
        operation.Summary = "Delete a session setup";
        AddId(operation);
        operation.AddResponse(204, "The setup is deleted.");
        AddNotFound(operation);
        AddConflict(operation);
        AddFailures(operation);
    }

    public static void DescribeList(RestOperation operation)
    {
        operation.Id = "describeSessionSetups";
        operation.Summary = "Describe the list of session setups";
        AddMetadata(operation);
    }

    public static void DescribeItem(RestOperation operation)
    {
        operation.Id = "describeSessionSetup";
        operation.Summary = "Describe a session setup";
        AddId(operation);
        AddMetadata(operation);
    }

    private static void AddMetadata(RestOperation operation)
    {
        operation.AddResponse(200, "What the path is, and the media types that it takes and gives.", operation.Schema(SchoolJsonContext.Wire.SchoolMetadataBody));
        operation.AddHeader(200, "Allow", """{ "type": "string" }""", "The verbs that the path takes, separated by commas.");
        AddFailures(operation);
    }

    private static string SchemaOfFields(string required) => $$"""
        {
          "type": "object",
          "properties": {
            "session_type": { "type": "string", "enum": ["exam_session", "academic_session"], "description": "What is set up." },
            "academic_session": { "type": ["string", "null"], "format": "uuid", "description": "The academic session. Null removes it." },
            "exam_session": { "type": ["string", "null"], "format": "uuid", "description": "The exam session. Null removes it." },
            "status": {
              "type": "string",
              "enum": ["not_started", "pending", "completed"],
              "description": "The progress of the setup. Default of a new setup: `not_started`."
            },
            "current_step": {
              "type": ["integer", "null"],
              "format": "int32",
              "minimum": -2147483648,
              "maximum": 2147483647,
              "description": "The number of the current step. Null removes it."
            }
          },
          "required": [{{required}}]
        }
        """;

    private static void AddId(RestOperation operation) => operation.AddPathParameter(
        "id", """{ "type": "string", "format": "uuid" }""", "The id of the setup. The path may end in a slash.", "3c90c3cc-0d44-4b50-8888-8dd25736052a");

    private static void SetBody(RestOperation operation, string description)
        => operation.SetBody(operation.Schema("SessionSetupFields", SchemaOfFields("\"session_type\"")), description, Example);

    private static void AddSetup(RestOperation operation, int status, string description)
        => operation.AddResponse(status, description, operation.Schema(SchoolJsonContext.Wire.SessionSetupBody));

    private static void AddUpdateResponses(RestOperation operation)
    {
        AddSetup(operation, 200, "The setup after the update.");
        AddFieldErrors(operation);
        AddNotFound(operation);
        AddConflict(operation);
        AddUnsupportedMediaType(operation);
        AddFailures(operation);
    }

    private static void AddFieldErrors(
        RestOperation operation, string description = "A field is missing or not valid, or the body is not JSON; in the second case, the response has `detail`.")
        => operation.AddResponse(400, description, operation.Schema(
            "FieldErrors",
            """
            {
              "type": "object",
              "description": "The messages by the names of the fields; `non_field_errors` are about no single field. `detail` is about the request as a whole.",
              "properties": { "detail": { "type": "string" } },
              "additionalProperties": { "type": "array", "items": { "type": "string" } }
            }
            """));

    private static void AddNotFound(RestOperation operation) => AddDetail(operation, 404, "There is no such setup.");

    private static void AddConflict(RestOperation operation) => AddDetail(operation, 409, "Another write changed the setup at the same time. Repeat the request.");

    private static void AddUnsupportedMediaType(RestOperation operation) => AddDetail(operation, 415, "The body is not `application/json`.");

    private static void AddFailures(RestOperation operation) => operation.AddFailures(operation.Schema(SchoolJsonContext.Wire.SchoolDetailBody));

    private static void AddDetail(RestOperation operation, int status, string description)
        => operation.AddResponse(status, description, operation.Schema(SchoolJsonContext.Wire.SchoolDetailBody));
}
