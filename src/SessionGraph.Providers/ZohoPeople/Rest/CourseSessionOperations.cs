namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Describes the endpoints of course sessions.</summary>
internal static class CourseSessionOperations
{
    private const string Id = """{ "type": "string", "pattern": "^[0-9]{1,30}$" }""";

    private const string Fields = """
        {
          "type": "object",
          "description": "Each field is a text or a number. Send ids as texts: a number of 18 digits loses digits in many clients.",
          "properties": {
            "name": { "type": ["string", "number"], "description": "The name." },
            "trainerErecno": { "type": ["string", "number"], "description": "The trainer's employee record number." },
            "type": { "enum": ["0", "1", 0, 1], "description": "0: classroom, 1: e-learning." },
            "date": { "type": "string", "description": "The day, `DD-MM-YYYY`, inside the dates of the batch." },
            "startTime": { "type": "string", "description": "The start, as in `10:00 AM`." },
            "endTime": { "type": "string", "description": "The end, as in `11:00 AM`. It must be after the start." },
            "description": { "type": ["string", "number", "null"], "description": "A description. Null or empty: none." },
            "roomId": { "type": ["string", "number", "null"], "description": "The id of a room. Null or empty: none." },
            "lockUntil": { "type": ["string", "null"], "description": "The last day, `DD-MM-YYYY`, on which the session is locked. Null or empty: not locked." },
            "gradeCategoryId": { "type": ["string", "number", "null"], "description": "The id of a grade category. Null or empty: none." }
          },
          "required": ["name", "trainerErecno", "type", "date", "startTime", "endTime"]
        }
        """;

    private const string Example = """
        {
          "name": "Session API Testing",
          "trainerErecno": "478346000008251001",
          "type": "0",
          "date": "04-01-2022",
          "startTime": "10:00 AM",
          "endTime": "11:00 AM",
          "description": "API testing",
          "roomId": "478346000010125093",
          "gradeCategoryId": "478346000019553021"
        }
        """;

    public static void ListOfBatch(RestOperation operation)
    {
        operation.Id = "listCourseSessionsOfBatch";
        operation.Summary = "List the sessions of a batch";
        AddBatch(operation);
        AddList(operation);
    }

    public static void ListOfModule(RestOperation operation)
    {
        operation.Id = "listCourseSessionsOfModule";
        operation.Summary = "List the sessions of a module";
        AddModule(operation);
        AddList(operation);
    }

    public static void Create(RestOperation operation)
    {
        operation.Id = "createCourseSession";
        operation.Summary = "Create a session";
        operation.Description = "The fields are read from `sessionData` in the query, or else from the body. Unknown fields are ignored.";
        AddModule(operation);
        AddFields(operation);
        AddAnswers(operation, "The new session.");
    }

    public static void Update(RestOperation operation)
    {
        operation.Id = "updateCourseSession";
        operation.Summary = "Update a session";
        operation.Description = "The fields are read from `sessionData` in the query, or else from the body. The six required fields must be sent. "
            + "An optional field that is left out keeps its value; null or an empty text clears it. Unknown fields are ignored.";
        AddModule(operation);
        operation.AddPathParameter("sessionId", Id, "The id of the session.", "478346000019553023");
        AddFields(operation);
        AddAnswers(operation, "The session after the update.");
        AddFailure(operation, 409, "Another write changed the session at the same time. Repeat the request.");
    }

    private static void AddBatch(RestOperation operation)
    {
        operation.AddPathParameter("courseId", Id, "The id of the course.", "478346000019479103");
        operation.AddPathParameter("batchId", Id, "The id of the course's batch.", "478346000019479115");
    }

    private static void AddModule(RestOperation operation)
    {
        AddBatch(operation);
        operation.AddPathParameter("moduleId", Id, "The id of the batch's module.", "478346000019479119");
    }

    private static void AddList(RestOperation operation)
    {
        operation.Description = "At most 25 sessions, in the order of their creation.";
        operation.AddQueryParameter(
            "startIndex", """{ "type": "integer", "format": "int32", "minimum": 0, "default": 0 }""", "How many sessions come before the first one.");
        operation.AddResponse(200, "The sessions.", operation.Schema(ZohoPeopleJson.Default.CourseSessionListResponse));
        AddFailure(operation, 400, "`startIndex` is not valid.");
        AddFailures(operation);
    }

    private static void AddFields(RestOperation operation)
    {
        operation.AddQueryParameter(
            "sessionData", """{ "type": "string" }""", "The fields as a JSON object. Without it, the body has the fields.");
        operation.SetBody(
            operation.Schema("CourseSessionFields", Fields), "The fields of the session, if `sessionData` is not given.", Example, isRequired: false);
    }

    private static void AddAnswers(RestOperation operation, string description)
    {
        operation.AddResponse(200, description, operation.Schema(ZohoPeopleJson.Default.CourseSessionResponse));
        AddFailure(operation, 400, "A field is missing or not valid, or the body is not a JSON object. The message names each.");
        AddFailure(operation, 403, "The session is locked.");
        AddFailure(operation, 422, "A text is too long, or the module has the most sessions that it may have.");
        AddFailures(operation);
    }

    private static void AddFailures(RestOperation operation)
    {
        AddFailure(operation, 404, "The course, the batch, the module, the session, or what a field refers to is unknown.");
        AddFailure(operation, 429, "The caller made more than 30 requests in a minute, where `ZohoPeople:EnforceThreshold` is on. `code` is 7209.");
        operation.AddFailures(operation.Schema(ZohoPeopleJson.Default.ZohoPeopleFailure));
    }

    private static void AddFailure(RestOperation operation, int status, string description)
        => operation.AddResponse(status, description, operation.Schema(ZohoPeopleJson.Default.ZohoPeopleFailure));
}
