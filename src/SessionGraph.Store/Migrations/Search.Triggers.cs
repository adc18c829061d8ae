namespace SessionGraph.Store.Migrations;

internal sealed partial class Search
{
    private const string Name = "\"Name\"";

    private const string ModulesOfBatch = "SELECT \"Id\" FROM \"CourseModules\" WHERE \"Connection\" = new.\"Connection\" AND \"BatchId\"";

    // A directory's table, what of it tells the names, and the sessions that have them: by the index that the link has.
    private static readonly (string Table, string Columns, string Sessions)[] s_directories =
    [
        ("CourseBatches", "\"Name\", \"CourseId\"", OfSessions("ModuleId", $"IN ({ModulesOfBatch} = new.\"Id\")")),
        ("CourseModules", "\"Name\", \"BatchId\"", OfSessions("ModuleId", "= new.\"Id\"")),
        (
            "Courses",
            Name,
            OfSessions(
                "ModuleId",
                $"IN ({ModulesOfBatch} IN (SELECT \"Id\" FROM \"CourseBatches\" "
                    + "WHERE \"Connection\" = new.\"Connection\" AND \"CourseId\" = new.\"Id\"))")),
        ("Groups", Name, OfSessions("SessionOwnerGroup", "= new.\"Id\"")),
        ("LearningPaths", Name, OfSessions("PathId", "= new.\"Id\"")),
        ("Organisations", Name, OfSessions("OrgSourcedId", "= new.\"SourcedId\"")),
        ("People", Name, OfSessions("PersonId", "= new.\"Id\"")),
        ("Rooms", Name, OfSessions("RoomId", "= new.\"Id\"")),
        ("Trainers", Name, OfSessions("TrainerErecno", "= new.\"Erecno\"")),
        (
            "Users",
            Name,
            "SELECT \"SessionId\" FROM \"PathSessionInstructors\" WHERE \"Connection\" = new.\"Connection\" AND \"UserId\" = new.\"Id\""),
    ];

    private static IEnumerable<(string Name, string Event, string Action)> Triggers() =>
    [
        ("TR_Sessions_Insert_Search", "INSERT ON \"Sessions\"", Insert("\"Id\" = new.\"Id\"")),
        (
            "TR_Sessions_Update_Search",
            """
            UPDATE OF "Connection", "Title", "Description", "SessionAdditionalInformation", "PersonId", "TrainerErecno", "OrgSourcedId",
            "RoomId", "SessionOwnerGroup", "ModuleId", "PathId" ON "Sessions"
            """,
            Renew("SELECT new.\"Id\"")),
        ("TR_Sessions_Delete_Search", "DELETE ON \"Sessions\"", Delete("rowid = old.\"Id\"")),
        ("TR_PathSessionInstructors_Insert_Search", "INSERT ON \"PathSessionInstructors\"", Renew("SELECT new.\"SessionId\"")),
        (
            "TR_PathSessionInstructors_Update_Search",
            "UPDATE ON \"PathSessionInstructors\"",
            Renew("SELECT old.\"SessionId\" UNION SELECT new.\"SessionId\"")),
        ("TR_PathSessionInstructors_Delete_Search", "DELETE ON \"PathSessionInstructors\"", Renew("SELECT old.\"SessionId\"")),
        .. s_directories.Select(directory => (
            $"TR_{directory.Table}_Update_Search", $"UPDATE OF {directory.Columns} ON \"{directory.Table}\"", Renew(directory.Sessions))),
    ];

    private static string Renew(string sessions) => Delete($"rowid IN ({sessions})") + " " + Insert($"\"Id\" IN ({sessions})");

    private static string OfSessions(string link, string condition)
        => $"SELECT \"Id\" FROM \"Sessions\" WHERE \"{link}\" {condition} AND \"Connection\" = new.\"Connection\"";
}
