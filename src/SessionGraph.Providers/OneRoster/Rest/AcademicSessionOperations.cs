namespace SessionGraph.Providers.OneRoster;

/// <summary>Describes the endpoints of academic sessions. The operation ids of reads are those of the OneRoster 1.2 standard.</summary>
internal static class AcademicSessionOperations
{
    private const string Text = """{ "type": "string" }""";

    private const string Session = """
        {
          "type": "object",
          "properties": {
            "academicSession": {
              "type": "object",
              "properties": {
                "sourcedId": { "type": "string", "maxLength": 255, "description": "The id. Default: the id in the path, or a new one." },
                "status": { "type": "string", "enum": ["active", "tobedeleted", "inactive"], "default": "active", "description": "`inactive`, of OneRoster 1.0, counts as `tobedeleted`." },
                "title": { "type": "string", "minLength": 1, "maxLength": 255 },
                "startDate": { "type": "string", "format": "date", "description": "The first day." },
                "endDate": { "type": "string", "format": "date", "description": "The day after the last one." },
                "type": { "type": "string", "pattern": "^(gradingPeriod|semester|schoolYear|term|ext:[A-Za-z0-9.\\-_]+)$" },
                "schoolYear": { "type": ["string", "integer"], "description": "The year in which the school year ends, in four digits." },
                "org": { "$ref": "#/components/schemas/SourcedIdRef" },
                "parent": { "anyOf": [{ "$ref": "#/components/schemas/SourcedIdRef" }, { "type": "null" }] },
                "children": { "type": ["array", "null"], "maxItems": 1000, "items": { "$ref": "#/components/schemas/SourcedIdRef" }, "description": "All children. Default: those that it has." },
                "dateLastModified": { "type": "string", "format": "date-time", "description": "Ignored: the gateway stamps each change itself." },
                "metadata": { "type": ["object", "null"], "description": "Any object, of at most 65536 bytes." }
              },
              "required": ["title", "startDate", "endDate", "type", "schoolYear", "org"]
            }
          },
          "required": ["academicSession"]
        }
        """;

    private const string Example = """
        {
          "academicSession": {
            "title": "First Grading Period",
            "startDate": "2026-08-24",
            "endDate": "2026-10-31",
            "type": "gradingPeriod",
            "schoolYear": "2027",
            "org": { "sourcedId": "org-alpha" }
          }
        }
        """;

    public static Action<RestOperation> List(string id, string what) => operation =>
    {
        operation.Id = id;
        operation.Summary = $"List {what}";
        AddList(operation);
        AddFailures(operation);
    };

    public static Action<RestOperation> Get(string id, string what) => operation =>
    {
        operation.Id = id;
        operation.Summary = $"Get {what}";
        AddSourcedId(operation, what);
        AddFields(operation);
        operation.SelectionSchema(OneRosterJson.Default.AcademicSessionRecord);
        operation.AddResponse(200, "The record, with the fields that were selected.", operation.Schema("AcademicSessionResponse", """
            {
              "type": "object",
              "properties": { "academicSession": { "$ref": "#/components/schemas/SelectedAcademicSession" } },
              "required": ["academicSession"]
            }
            """));
        AddStatus(operation, 400, "`fields` is not valid (`invalid_selection_field`).");
        AddNotFound(operation);
        AddFailures(operation);
    };

    public static void ListGradingPeriodsOfTerm(RestOperation operation)
    {
        operation.Id = "getGradingPeriodsForTerm";
        operation.Summary = "List the grading periods of a term";
        AddSourcedId(operation, "a term");
        AddList(operation);
        AddNotFound(operation);
        AddFailures(operation);
    }

    public static void ListTermsOfSchool(RestOperation operation)
    {
        operation.Id = "getTermsForSchool";
        operation.Summary = "List the terms of a school";
        operation.Description = "An unknown school has no terms.";
        AddSourcedId(operation, "a school", "org-alpha");
        AddList(operation);
        AddFailures(operation);
    }

    public static void Create(RestOperation operation)
    {
        operation.Id = "postAcademicSession";
        operation.Summary = "Create an academic session";
        SetBody(operation);
        operation.AddResponse(201, "The ids of the new record.", operation.Schema(OneRosterJson.Default.CreatedResponse));
        operation.AddHeader(201, "Location", """{ "type": "string", "format": "uri" }""", "The address of the new record.");
        AddBodyErrors(operation);
        AddFailures(operation);
    }

    public static void Update(RestOperation operation)
    {
        operation.Id = "putAcademicSession";
        operation.Summary = "Replace an academic session";
        operation.Description = "The body has the whole record: an omitted field returns to its default, except `children`, which do not change. "
            + "An unknown id is 404.";
        AddSourcedId(operation, "an academic session");
        SetBody(operation);
        operation.AddResponse(200, "The record after the update, without a wrapper.", operation.Schema(OneRosterJson.Default.AcademicSessionRecord));
        AddBodyErrors(operation);
        AddNotFound(operation);
        AddConflict(operation);
        AddFailures(operation);
    }

    public static void Delete(RestOperation operation)
    {
        operation.Id = "deleteAcademicSession";
        operation.Summary = "Mark an academic session as deleted";
        operation.Description = "Sets `status` to `tobedeleted`. The record can still be read.";
        AddSourcedId(operation, "an academic session");
        operation.AddResponse(204, "The record is `tobedeleted`.");
        AddNotFound(operation);
        AddConflict(operation);
        AddFailures(operation);
    }

    private static void AddList(RestOperation operation)
    {
        operation.AddQueryParameter("limit", $$"""
            { "type": "integer", "minimum": 1, "maximum": {{AcademicSessionQuery.MaximumLimit}}, "default": {{AcademicSessionQuery.DefaultLimit}} }
            """, "The most records on a page.");
        operation.AddQueryParameter("offset", """{ "type": "integer", "format": "int32", "minimum": 0, "default": 0 }""", "How many records come before the page.");
        operation.AddQueryParameter(
            "sort",
            $$"""{ "type": "string", "enum": ["{{AcademicSessionField.Names.Replace(", ", "\", \"", StringComparison.Ordinal)}}"] }""",
            "The field to sort by. Equal values are in the order of creation, which is the default, too.");
        operation.AddQueryParameter("orderBy", """{ "type": "string", "enum": ["asc", "desc"], "default": "asc" }""", "Whether the list ascends or descends.");
        operation.AddQueryParameter(
            "filter",
            Text,
            "A field, one of `= != > >= < <= ~` and a value in single quotes, or two of these joined by ` AND ` or ` OR `. `~` finds texts that contain "
            + $"the value. A quote in a value is doubled. Fields: {AcademicSessionField.Names}.",
            "status='active' AND dateLastModified>='2026-01-01T00:00:00Z'");
        AddFields(operation);
        operation.SelectionSchema(OneRosterJson.Default.AcademicSessionRecord);
        operation.AddResponse(200, "A page of records, with the fields that were selected.", operation.Schema("AcademicSessionListResponse", """
            {
              "type": "object",
              "properties": {
                "academicSessions": { "type": "array", "items": { "$ref": "#/components/schemas/SelectedAcademicSession" } },
                "totalCount": { "type": "integer", "description": "The number of records on all pages." },
                "pageCount": { "type": "integer", "description": "The number of pages." },
                "pageNumber": { "type": "integer", "description": "The number of this page, from 1." },
                "offset": { "type": "integer", "description": "How many records come before the page." },
                "limit": { "type": "integer", "description": "The most records on a page." }
              },
              "required": ["academicSessions", "totalCount", "pageCount", "pageNumber", "offset", "limit"]
            }
            """));
        operation.AddHeader(200, "X-Total-Count", """{ "type": "integer" }""", "The number of records on all pages.");
        operation.AddHeader(200, "Link", Text, "The addresses of the pages `next`, `prev`, `first` and `last`. The first page has no `prev`, the last no `next`.");
        AddStatus(
            operation,
            400,
            "A parameter is not valid: `invalid_filter_field`, `invalid_sort_field`, `invalid_selection_field`, or `invaliddata` for `limit` and `offset`.");
    }

    private static void AddSourcedId(RestOperation operation, string what, string example = "term-2023-autumn")
        => operation.AddPathParameter("sourcedId", """{ "type": "string", "maxLength": 255 }""", $"The id of {what}.", example);

    private static void AddFields(RestOperation operation) => operation.AddQueryParameter(
        "fields",
        Text,
        $"The fields of a record in the response, separated by commas: {string.Join(", ", AcademicSessionRecord.Fields)}. Default: all.",
        "sourcedId,title,startDate,endDate");

    private static void SetBody(RestOperation operation)
    {
        operation.Schema("SourcedIdRef", """
            {
              "type": "object",
              "description": "A reference to another record. `href` and `type` are not read.",
              "properties": { "href": { "type": ["string", "null"] }, "sourcedId": { "type": "string" }, "type": { "type": ["string", "null"] } },
              "required": ["sourcedId"]
            }
            """);
        operation.SetBody(operation.Schema("AcademicSessionRequest", Session), "The whole record.", Example);
    }

    private static void AddNotFound(RestOperation operation) => AddStatus(operation, 404, "There is no such record (`unknownobject`).");

    private static void AddConflict(RestOperation operation)
        => AddStatus(operation, 409, "Another write changed the record at the same time (`server_busy`). Repeat the request.");

    private static void AddBodyErrors(RestOperation operation)
    {
        AddStatus(operation, 400, "The body is not JSON (`invaliddata`).");
        AddStatus(operation, 415, "The body is not `application/json` (`unsupported`).");
        AddStatus(operation, 422, "A field is missing or not valid (`invaliddata`), or refers to an unknown record (`unknownobject`).");
    }

    private static void AddFailures(RestOperation operation) => operation.AddFailures(operation.Schema(OneRosterJson.Default.StatusInfo));

    private static void AddStatus(RestOperation operation, int status, string description)
        => operation.AddResponse(status, description, operation.Schema(OneRosterJson.Default.StatusInfo));
}
