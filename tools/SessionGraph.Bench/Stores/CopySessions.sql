-- From the peers' table (attached as "source") to the store's, with the same ids. What they have no column for gets one value:
-- the records that the providers' foreign keys ask for are one module, one organisation, one path and one group.
INSERT INTO Courses (Connection, Id, Name) VALUES ('zoho-people', 'c', 'Course');
INSERT INTO CourseBatches (Connection, Id, CourseId, Name) VALUES ('zoho-people', 'b', 'c', 'Batch');
INSERT INTO CourseModules (Connection, Id, BatchId, Name) VALUES ('zoho-people', 'm', 'b', 'Module');
INSERT INTO Organisations (Connection, SourcedId, Name, Type) VALUES ('oneroster', 'o', 'School', 'school');
INSERT INTO LearningPaths (Connection, Id, Name) VALUES ('360learning', 'p', 'Path');
INSERT INTO Groups (Connection, Id, Name) VALUES ('360learning', 'g', 'Group');
INSERT INTO Rooms (Connection, Id, Name)
  SELECT DISTINCT 'zoho-people', Room, Room FROM source.Sessions WHERE Room IS NOT NULL;
INSERT INTO Trainers (Connection, Erecno, Name)
  SELECT DISTINCT 'zoho-people', TrainerId, 'Trainer ' || TrainerId FROM source.Sessions WHERE TrainerId IS NOT NULL;
INSERT INTO People (Connection, Id, Name, Email)
  SELECT DISTINCT 'quiz', PersonId, 'Person ' || PersonId, PersonId || '@example.org' FROM source.Sessions WHERE PersonId IS NOT NULL;

INSERT INTO Sessions (
  Id, Provider, Connection, ExternalId, Title, Status, ProviderStatus, StartsAt, EndsAt, CreatedAt, UpdatedAt, Version,
  SetupSessionType, CurrentStep,
  Type, StartDate, EndDate, SchoolYear, OrgSourcedId, ParentId, DateLastModified,
  PersonId, Score,
  ModuleId, TrainerErecno, CourseSessionType, Date, StartTime, EndTime, RoomId, TotalLearnersCount, PresentLearnersCount, Resources,
  PathId, SessionOwnerGroup)
SELECT
  Id, Kind,
  CASE Kind WHEN 1 THEN 'school' WHEN 2 THEN 'oneroster' WHEN 3 THEN 'quiz' WHEN 4 THEN 'zoho-people' ELSE '360learning' END,
  ExternalId, Name,
  -- As the gateway would have normalised them; what follows the clock has ended, so that there is nothing to advance at start.
  CASE WHEN Kind IN (4, 5) THEN 4 ELSE
    CASE Status
      WHEN 'not_started' THEN 1 WHEN 'pending' THEN 2 WHEN 'active' THEN 3 WHEN 'open' THEN 3
      WHEN 'completed' THEN 4 WHEN 'finished' THEN 4 WHEN 'cancelled' THEN 5 WHEN 'tobedeleted' THEN 6 END END,
  Status,
  replace(StartsAt, ' ', 'T') || '.000Z', replace(EndsAt, ' ', 'T') || '.000Z',
  replace(CreatedAt, ' ', 'T') || '.000Z', replace(UpdatedAt, ' ', 'T') || '.000Z', 1,
  CASE Kind WHEN 1 THEN 0 END, CurrentStep,
  CASE Kind WHEN 2 THEN 'term' END, CASE Kind WHEN 2 THEN substr(StartsAt, 1, 10) END, CASE Kind WHEN 2 THEN substr(EndsAt, 1, 10) END,
  CAST(SchoolYear AS TEXT), CASE Kind WHEN 2 THEN 'o' END, ParentId, CASE Kind WHEN 2 THEN replace(UpdatedAt, ' ', 'T') || '.000Z' END,
  PersonId, Score,
  CASE Kind WHEN 4 THEN 'm' END, CAST(TrainerId AS TEXT), CASE Kind WHEN 4 THEN 0 END, CASE Kind WHEN 4 THEN substr(StartsAt, 1, 10) END,
  CASE Kind WHEN 4 THEN substr(StartsAt, 12) END, CASE Kind WHEN 4 THEN substr(EndsAt, 12) END, Room,
  CASE Kind WHEN 4 THEN 0 END, CASE Kind WHEN 4 THEN 0 END, CASE Kind WHEN 4 THEN '[]' END,
  CASE Kind WHEN 5 THEN 'p' END, CASE Kind WHEN 5 THEN 'g' END
FROM (
  SELECT *, CASE Provider WHEN 'SCHOOL' THEN 1 WHEN 'ONE_ROSTER' THEN 2 WHEN 'QUIZ' THEN 3 WHEN 'ZOHO' THEN 4 ELSE 5 END AS Kind
  FROM source.Sessions)
ORDER BY Id;
