CREATE TABLE "ChangeLog" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_ChangeLog" PRIMARY KEY AUTOINCREMENT,
    "SessionId" INTEGER NOT NULL,
    "Provider" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL
);
CREATE TABLE "ChangeLogState" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ChangeLogState" PRIMARY KEY,
    "Identity" TEXT NOT NULL,
    "PrunedThrough" INTEGER NOT NULL
);
CREATE TABLE "CourseBatches" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "StartDate" TEXT NULL,
    "EndDate" TEXT NULL,
    CONSTRAINT "PK_CourseBatches" PRIMARY KEY ("Connection", "Id"),
    CONSTRAINT "FK_CourseBatches_Courses_Connection_CourseId" FOREIGN KEY ("Connection", "CourseId") REFERENCES "Courses" ("Connection", "Id") ON DELETE RESTRICT
);
CREATE TABLE "CourseModules" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "BatchId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_CourseModules" PRIMARY KEY ("Connection", "Id"),
    CONSTRAINT "FK_CourseModules_CourseBatches_Connection_BatchId" FOREIGN KEY ("Connection", "BatchId") REFERENCES "CourseBatches" ("Connection", "Id") ON DELETE RESTRICT
);
CREATE TABLE "Courses" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_Courses" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "GradeCategories" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_GradeCategories" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "Groups" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_Groups" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "LearningPaths" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_LearningPaths" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "Organisations" (
    "Connection" TEXT NOT NULL,
    "SourcedId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "ParentSourcedId" TEXT NULL,
    CONSTRAINT "PK_Organisations" PRIMARY KEY ("Connection", "SourcedId")
);
CREATE TABLE "PathSessionInstructors" (
    "SessionId" INTEGER NOT NULL,
    "UserId" TEXT NOT NULL,
    "Connection" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_PathSessionInstructors" PRIMARY KEY ("SessionId", "UserId"),
    CONSTRAINT "FK_PathSessionInstructors_Sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "Sessions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_PathSessionInstructors_Users_Connection_UserId" FOREIGN KEY ("Connection", "UserId") REFERENCES "Users" ("Connection", "Id") ON DELETE RESTRICT
);
CREATE TABLE "People" (
    "Connection" TEXT NOT NULL,
    "Id" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    CONSTRAINT "PK_People" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "Rooms" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_Rooms" PRIMARY KEY ("Connection", "Id")
);
CREATE VIRTUAL TABLE "SessionSearch" USING fts5("Title", "People", "Places", "Courses", "Description", tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE "Sessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY AUTOINCREMENT,
    "Provider" INTEGER NOT NULL,
    "Connection" TEXT NOT NULL,
    "ExternalId" TEXT NULL,
    "Title" TEXT NULL,
    "Status" INTEGER NOT NULL,
    "ProviderStatus" TEXT NULL,
    "StartsAt" TEXT NULL,
    "EndsAt" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "UpdatedAt" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Type" TEXT NULL,
    "StartDate" TEXT NULL,
    "EndDate" TEXT NULL,
    "SchoolYear" TEXT NULL,
    "OrgSourcedId" TEXT NULL,
    "ParentId" INTEGER NULL,
    "Metadata" TEXT NULL,
    "DateLastModified" TEXT NULL,
    "ModuleId" TEXT NULL,
    "TrainerErecno" TEXT NULL,
    "CourseSessionType" INTEGER NULL,
    "Date" TEXT NULL,
    "StartTime" TEXT NULL,
    "EndTime" TEXT NULL,
    "Description" TEXT NULL,
    "RoomId" TEXT NULL,
    "LockUntil" TEXT NULL,
    "GradeCategoryId" TEXT NULL,
    "TotalLearnersCount" INTEGER NULL,
    "PresentLearnersCount" INTEGER NULL,
    "Resources" TEXT NULL,
    "PathId" TEXT NULL,
    "SessionOwnerGroup" TEXT NULL,
    "SessionAdditionalInformation" TEXT NULL,
    "PersonId" INTEGER NULL,
    "Score" REAL NULL,
    "ExpiresAt" TEXT NULL,
    "SetupSessionType" INTEGER NULL,
    "AcademicSessionId" TEXT NULL,
    "ExamSessionId" TEXT NULL,
    "CurrentStep" INTEGER NULL,
    "CreatedBy" TEXT NULL,
    CONSTRAINT "FK_Sessions_CourseModules_Connection_ModuleId" FOREIGN KEY ("Connection", "ModuleId") REFERENCES "CourseModules" ("Connection", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sessions_GradeCategories_Connection_GradeCategoryId" FOREIGN KEY ("Connection", "GradeCategoryId") REFERENCES "GradeCategories" ("Connection", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sessions_Groups_Connection_SessionOwnerGroup" FOREIGN KEY ("Connection", "SessionOwnerGroup") REFERENCES "Groups" ("Connection", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sessions_LearningPaths_Connection_PathId" FOREIGN KEY ("Connection", "PathId") REFERENCES "LearningPaths" ("Connection", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sessions_Organisations_Connection_OrgSourcedId" FOREIGN KEY ("Connection", "OrgSourcedId") REFERENCES "Organisations" ("Connection", "SourcedId") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sessions_People_Connection_PersonId" FOREIGN KEY ("Connection", "PersonId") REFERENCES "People" ("Connection", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sessions_Rooms_Connection_RoomId" FOREIGN KEY ("Connection", "RoomId") REFERENCES "Rooms" ("Connection", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sessions_Sessions_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Sessions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sessions_Trainers_Connection_TrainerErecno" FOREIGN KEY ("Connection", "TrainerErecno") REFERENCES "Trainers" ("Connection", "Erecno") ON DELETE RESTRICT
);
CREATE TABLE "Trainers" (
    "Connection" TEXT NOT NULL,
    "Erecno" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NULL,
    CONSTRAINT "PK_Trainers" PRIMARY KEY ("Connection", "Erecno")
);
CREATE TABLE "Users" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Mail" TEXT COLLATE NOCASE NOT NULL,
    "Name" TEXT NOT NULL,
    "IsPlatformOwner" INTEGER NOT NULL,
    CONSTRAINT "PK_Users" PRIMARY KEY ("Connection", "Id")
);
CREATE VIEW "SessionTexts" AS
SELECT
    s."Id",
    s."Title",
    CASE s."Provider"
        WHEN 3 THEN (SELECT p."Name" FROM "People" AS p WHERE p."Connection" = s."Connection" AND p."Id" = s."PersonId")
        WHEN 4 THEN (SELECT t."Name" FROM "Trainers" AS t WHERE t."Connection" = s."Connection" AND t."Erecno" = s."TrainerErecno")
        WHEN 5 THEN (
            SELECT group_concat(u."Name", char(10))
            FROM "PathSessionInstructors" AS i
            JOIN "Users" AS u ON u."Connection" = i."Connection" AND u."Id" = i."UserId"
            WHERE i."SessionId" = s."Id")
    END AS "People",
    CASE s."Provider"
        WHEN 2 THEN (SELECT o."Name" FROM "Organisations" AS o WHERE o."Connection" = s."Connection" AND o."SourcedId" = s."OrgSourcedId")
        WHEN 4 THEN (SELECT r."Name" FROM "Rooms" AS r WHERE r."Connection" = s."Connection" AND r."Id" = s."RoomId")
        WHEN 5 THEN (SELECT g."Name" FROM "Groups" AS g WHERE g."Connection" = s."Connection" AND g."Id" = s."SessionOwnerGroup")
    END AS "Places",
    CASE s."Provider"
        WHEN 4 THEN (
            SELECT m."Name" || char(10) || b."Name" || char(10) || c."Name"
            FROM "CourseModules" AS m
            JOIN "CourseBatches" AS b ON b."Connection" = m."Connection" AND b."Id" = m."BatchId"
            JOIN "Courses" AS c ON c."Connection" = b."Connection" AND c."Id" = b."CourseId"
            WHERE m."Connection" = s."Connection" AND m."Id" = s."ModuleId")
        WHEN 5 THEN (SELECT l."Name" FROM "LearningPaths" AS l WHERE l."Connection" = s."Connection" AND l."Id" = s."PathId")
    END AS "Courses",
    CASE s."Provider" WHEN 4 THEN s."Description" WHEN 5 THEN s."SessionAdditionalInformation" END AS "Description"
FROM "Sessions" AS s;
CREATE INDEX "IX_CourseBatches_CourseId" ON "CourseBatches" ("CourseId");
CREATE INDEX "IX_CourseModules_BatchId" ON "CourseModules" ("BatchId");
CREATE INDEX "IX_PathSessionInstructors_UserId" ON "PathSessionInstructors" ("UserId");
CREATE INDEX "IX_Sessions_AcademicSessionId" ON "Sessions" ("AcademicSessionId") WHERE "AcademicSessionId" IS NOT NULL;
CREATE INDEX "IX_Sessions_CreatedAt" ON "Sessions" ("CreatedAt");
CREATE INDEX "IX_Sessions_ExternalId_NoCase" ON "Sessions" ("ExternalId" COLLATE NOCASE) WHERE "Provider" = 2;
CREATE UNIQUE INDEX "IX_Sessions_ExternalId_Provider_Connection" ON "Sessions" ("ExternalId", "Provider", "Connection");
CREATE INDEX "IX_Sessions_GradeCategoryId" ON "Sessions" ("GradeCategoryId") WHERE "GradeCategoryId" IS NOT NULL;
CREATE INDEX "IX_Sessions_ModuleId" ON "Sessions" ("ModuleId") WHERE "ModuleId" IS NOT NULL;
CREATE INDEX "IX_Sessions_OrgSourcedId" ON "Sessions" ("OrgSourcedId") WHERE "OrgSourcedId" IS NOT NULL;
CREATE INDEX "IX_Sessions_ParentId" ON "Sessions" ("ParentId") WHERE "ParentId" IS NOT NULL;
CREATE INDEX "IX_Sessions_PathId" ON "Sessions" ("PathId") WHERE "PathId" IS NOT NULL;
CREATE INDEX "IX_Sessions_PersonId" ON "Sessions" ("PersonId") WHERE "PersonId" IS NOT NULL;
CREATE INDEX "IX_Sessions_Provider" ON "Sessions" ("Provider");
CREATE INDEX "IX_Sessions_Provider_CreatedAt" ON "Sessions" ("Provider", "CreatedAt");
CREATE INDEX "IX_Sessions_Provider_StartsAt" ON "Sessions" ("Provider", "StartsAt");
CREATE INDEX "IX_Sessions_Provider_StartsAtNullsGreatest" ON "Sessions" ("Provider", COALESCE("StartsAt", '9999-12-31T23:59:59.999Z'));
CREATE INDEX "IX_Sessions_Provider_StartsAtNullsLeast" ON "Sessions" ("Provider", COALESCE("StartsAt", '0001-01-01T00:00:00.000Z'));
CREATE INDEX "IX_Sessions_Provider_Status" ON "Sessions" ("Provider", "Status");
CREATE INDEX "IX_Sessions_Provider_Status_CreatedAt" ON "Sessions" ("Provider", "Status", "CreatedAt");
CREATE INDEX "IX_Sessions_Provider_UpdatedAt" ON "Sessions" ("Provider", "UpdatedAt");
CREATE INDEX "IX_Sessions_RoomId" ON "Sessions" ("RoomId") WHERE "RoomId" IS NOT NULL;
CREATE INDEX "IX_Sessions_SessionOwnerGroup" ON "Sessions" ("SessionOwnerGroup") WHERE "SessionOwnerGroup" IS NOT NULL;
CREATE INDEX "IX_Sessions_StartsAt" ON "Sessions" ("StartsAt");
CREATE INDEX "IX_Sessions_StartsAtNullsGreatest" ON "Sessions" (COALESCE("StartsAt", '9999-12-31T23:59:59.999Z'));
CREATE INDEX "IX_Sessions_StartsAtNullsLeast" ON "Sessions" (COALESCE("StartsAt", '0001-01-01T00:00:00.000Z'));
CREATE INDEX "IX_Sessions_Status" ON "Sessions" ("Status");
CREATE INDEX "IX_Sessions_Status_CreatedAt" ON "Sessions" ("Status", "CreatedAt");
CREATE INDEX "IX_Sessions_TrainerErecno" ON "Sessions" ("TrainerErecno") WHERE "TrainerErecno" IS NOT NULL;
CREATE INDEX "IX_Sessions_UpdatedAt" ON "Sessions" ("UpdatedAt");
CREATE UNIQUE INDEX "IX_Users_Connection_Mail" ON "Users" ("Connection", "Mail");
CREATE TRIGGER "TR_CourseBatches_Update_Search" AFTER UPDATE OF "Name", "CourseId" ON "CourseBatches" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "ModuleId" IN (SELECT "Id" FROM "CourseModules" WHERE "Connection" = new."Connection" AND "BatchId" = new."Id") AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "ModuleId" IN (SELECT "Id" FROM "CourseModules" WHERE "Connection" = new."Connection" AND "BatchId" = new."Id") AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_CourseModules_Update_Search" AFTER UPDATE OF "Name", "BatchId" ON "CourseModules" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "ModuleId" = new."Id" AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "ModuleId" = new."Id" AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_Courses_Update_Search" AFTER UPDATE OF "Name" ON "Courses" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "ModuleId" IN (SELECT "Id" FROM "CourseModules" WHERE "Connection" = new."Connection" AND "BatchId" IN (SELECT "Id" FROM "CourseBatches" WHERE "Connection" = new."Connection" AND "CourseId" = new."Id")) AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "ModuleId" IN (SELECT "Id" FROM "CourseModules" WHERE "Connection" = new."Connection" AND "BatchId" IN (SELECT "Id" FROM "CourseBatches" WHERE "Connection" = new."Connection" AND "CourseId" = new."Id")) AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_Groups_Update_Search" AFTER UPDATE OF "Name" ON "Groups" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "SessionOwnerGroup" = new."Id" AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "SessionOwnerGroup" = new."Id" AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_LearningPaths_Update_Search" AFTER UPDATE OF "Name" ON "LearningPaths" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "PathId" = new."Id" AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "PathId" = new."Id" AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_Organisations_Update_Search" AFTER UPDATE OF "Name" ON "Organisations" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "OrgSourcedId" = new."SourcedId" AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "OrgSourcedId" = new."SourcedId" AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_PathSessionInstructors_Delete_Search" AFTER DELETE ON "PathSessionInstructors" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT old."SessionId"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT old."SessionId"); END;
CREATE TRIGGER "TR_PathSessionInstructors_Insert_Search" AFTER INSERT ON "PathSessionInstructors" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT new."SessionId"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT new."SessionId"); END;
CREATE TRIGGER "TR_PathSessionInstructors_Update_Search" AFTER UPDATE ON "PathSessionInstructors" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT old."SessionId" UNION SELECT new."SessionId"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT old."SessionId" UNION SELECT new."SessionId"); END;
CREATE TRIGGER "TR_People_Update_Search" AFTER UPDATE OF "Name" ON "People" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "PersonId" = new."Id" AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "PersonId" = new."Id" AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_Rooms_Update_Search" AFTER UPDATE OF "Name" ON "Rooms" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "RoomId" = new."Id" AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "RoomId" = new."Id" AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_Sessions_Delete_Search" AFTER DELETE ON "Sessions" BEGIN DELETE FROM "SessionSearch" WHERE rowid = old."Id"; END;
CREATE TRIGGER "TR_Sessions_Insert_Search" AFTER INSERT ON "Sessions" BEGIN INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" = new."Id"; END;
CREATE TRIGGER "TR_Sessions_Update_Search" AFTER UPDATE OF "Connection", "Title", "Description", "SessionAdditionalInformation", "PersonId", "TrainerErecno", "OrgSourcedId",
"RoomId", "SessionOwnerGroup", "ModuleId", "PathId" ON "Sessions" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT new."Id"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT new."Id"); END;
CREATE TRIGGER "TR_Trainers_Update_Search" AFTER UPDATE OF "Name" ON "Trainers" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "Id" FROM "Sessions" WHERE "TrainerErecno" = new."Erecno" AND "Connection" = new."Connection"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "Id" FROM "Sessions" WHERE "TrainerErecno" = new."Erecno" AND "Connection" = new."Connection"); END;
CREATE TRIGGER "TR_Users_Update_Search" AFTER UPDATE OF "Name" ON "Users" BEGIN DELETE FROM "SessionSearch" WHERE rowid IN (SELECT "SessionId" FROM "PathSessionInstructors" WHERE "Connection" = new."Connection" AND "UserId" = new."Id"); INSERT INTO "SessionSearch" (rowid, "Title", "People", "Places", "Courses", "Description") SELECT "Id", "Title", "People", "Places", "Courses", "Description" FROM "SessionTexts" WHERE "Id" IN (SELECT "SessionId" FROM "PathSessionInstructors" WHERE "Connection" = new."Connection" AND "UserId" = new."Id"); END;
